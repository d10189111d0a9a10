import { meetingPlanText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { Preview } from './meeting-draft';
import { Programme } from './programme';

/** Worth a word only when another case or break would fit. */
const muchLeft = 15;

export function PlanPreview({ preview, people }: { preview: Preview | null; people: number }) {
  return (
    <Card as="aside" tone="sunken" aria-labelledby="preview">
      <Stack>
        <h2 id="preview" className="side-title">
          {meetingPlanText.preview}
        </h2>
        {preview ? (
          <>
            <PlanNotice preview={preview} />
            <p className="small muted">{meetingPlanText.previewHint(people)}</p>
            <Programme plan={preview.plan} startsAt={preview.startsAt} />
          </>
        ) : (
          <p className="muted">{meetingPlanText.previewWaits}</p>
        )}
      </Stack>
    </Card>
  );
}

function PlanNotice({ preview: { needed, available, left } }: { preview: Preview }) {
  if (needed > available)
    return <Notice tone="warning">{meetingPlanText.tooShort(needed, available)}</Notice>;
  return left >= muchLeft ? <Notice>{meetingPlanText.roomLeft(left)}</Notice> : null;
}
