import { QuietHours } from '@leerkring/shared/contract/notifications';
import { usualChoices } from '@leerkring/shared/rules/notification-times';
import { useState } from 'react';
import { preferencesText as words } from '../../text/notifications';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Stack } from '../../ui/layout';
import { TextField } from '../../ui/text-field';
import './preferences.css';

interface QuietHoursFieldsProps {
  quiet: QuietHours | null;
  onChange: (quiet: QuietHours | null) => void;
}

/** A time that is half typed is kept here; the others are kept at once. */
export function QuietHoursFields({ quiet, onChange }: QuietHoursFieldsProps) {
  const [typed, setTyped] = useState<QuietHours | null>(null);
  const shown = typed ?? quiet;
  const change = (next: QuietHours) => {
    const isWhole = QuietHours.safeParse(next).success;
    setTyped(isWhole ? null : next);
    if (isWhole) onChange(next);
  };
  return (
    <Card as="section" aria-labelledby="quiet-hours">
      <Stack gap={4}>
        <h2 id="quiet-hours" className="side-title">
          {words.quietTitle}
        </h2>
        <Checkbox
          label={words.quiet}
          hint={words.quietHint}
          checked={shown !== null}
          onChange={({ currentTarget: { checked } }) => {
            setTyped(null);
            onChange(checked ? usualChoices.quiet : null);
          }}
        />
        {shown && (
          <>
            <div className="quiet-times">
              <TextField
                label={words.from}
                type="time"
                required
                value={shown.from}
                onChange={({ currentTarget: { value } }) => change({ ...shown, from: value })}
              />
              <TextField
                label={words.until}
                type="time"
                required
                value={shown.until}
                error={shown.from === shown.until ? words.sameTime : undefined}
                onChange={({ currentTarget: { value } }) => change({ ...shown, until: value })}
              />
            </div>
            <Checkbox
              label={words.weekends}
              checked={shown.weekends}
              onChange={({ currentTarget: { checked } }) => change({ ...shown, weekends: checked })}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
