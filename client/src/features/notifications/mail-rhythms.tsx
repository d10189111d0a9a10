import {
  MailRhythm,
  type NotificationPreferences,
  NotificationTopic,
} from '@leerkring/shared/contract/notifications';
import { rhythmText, topicText, preferencesText as words } from '../../text/notifications';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { SegmentedControl } from '../../ui/segmented-control';
import './preferences.css';

interface MailRhythmsProps {
  rhythms: NotificationPreferences['rhythms'];
  onChange: (rhythms: NotificationPreferences['rhythms']) => void;
}

const options = MailRhythm.options.map((value) => ({ value, label: rhythmText[value] }));

export function MailRhythms({ rhythms, onChange }: MailRhythmsProps) {
  return (
    <Card as="section" aria-labelledby="mail-rhythms">
      <Stack gap={5}>
        <div>
          <h2 id="mail-rhythms" className="side-title">
            {words.mailTitle}
          </h2>
          <p className="small muted">{words.mailHint}</p>
        </div>
        {NotificationTopic.options.map((topic) => (
          <div className="rhythm" key={topic}>
            <div>
              <p className="rhythm__topic">{topicText[topic].label}</p>
              <p className="small muted">{topicText[topic].hint}</p>
            </div>
            <SegmentedControl
              label={topicText[topic].label}
              labelHidden
              options={options}
              value={rhythms[topic]}
              onChange={(rhythm) => onChange({ ...rhythms, [topic]: rhythm })}
            />
          </div>
        ))}
      </Stack>
    </Card>
  );
}
