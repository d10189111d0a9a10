import type { FieldFaults } from '../../lib/problem-to-dutch';
import { meetingPlanText } from '../../text/meetings';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextField } from '../../ui/text-field';
import type { MeetingDraft } from './meeting-draft';

const places = (['online', 'on-site', 'hybrid'] as const).map((value) => ({
  value,
  label: meetingPlanText.places[value],
}));

interface PlaceFieldsProps {
  draft: MeetingDraft;
  faults: FieldFaults;
  onChange: (part: Partial<MeetingDraft>) => void;
}

export function PlaceFields({ draft, faults, onChange }: PlaceFieldsProps) {
  return (
    <>
      <SegmentedControl
        label={meetingPlanText.place}
        options={places}
        value={draft.place}
        onChange={(place) => onChange({ place })}
      />
      {draft.place !== 'on-site' && (
        <TextField
          type="url"
          inputMode="url"
          label={meetingPlanText.videoUrl}
          hint={meetingPlanText.videoUrlHint}
          error={faults.videoUrl}
          value={draft.videoUrl}
          onChange={(event) => onChange({ videoUrl: event.currentTarget.value })}
        />
      )}
      {draft.place !== 'online' && (
        <TextField
          label={meetingPlanText.address}
          hint={meetingPlanText.addressHint}
          error={faults.address}
          value={draft.address}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
      )}
    </>
  );
}
