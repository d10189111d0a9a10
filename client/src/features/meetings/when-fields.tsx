import { dayOf } from '../../lib/format-nl';
import type { FieldFaults } from '../../lib/problem-to-dutch';
import { meetingPlanText } from '../../text/meetings';
import { TextField } from '../../ui/text-field';
import type { MeetingDraft } from './meeting-draft';

interface WhenFieldsProps {
  draft: MeetingDraft;
  faults: FieldFaults;
  onChange: (part: Partial<MeetingDraft>) => void;
}

/** One day with a beginning and an end: no meeting lasts past midnight. */
export function WhenFields({ draft, faults, onChange }: WhenFieldsProps) {
  return (
    <div className="meeting-form__when">
      <TextField
        type="date"
        label={meetingPlanText.date}
        error={faults.startsAt}
        min={dayOf(new Date())}
        value={draft.date}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <TextField
        type="time"
        label={meetingPlanText.begin}
        value={draft.begin}
        onChange={(event) => onChange({ begin: event.currentTarget.value })}
      />
      <TextField
        type="time"
        label={meetingPlanText.end}
        error={faults.endsAt}
        value={draft.end}
        onChange={(event) => onChange({ end: event.currentTarget.value })}
      />
    </div>
  );
}
