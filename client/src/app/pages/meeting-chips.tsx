import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { isPast } from '../../features/meetings/timing';
import { whenInWords } from '../../features/meetings/when-in-words';
import { capitalise } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { meetingStatusText, meetingText, placeText } from '../../text/meetings';
import { Chip, type ChipTone } from '../../ui/chip';
import { Cluster } from '../../ui/layout';

const tones: Record<MeetingView['status'], ChipTone> = {
  planned: 'now',
  running: 'now',
  ended: 'ok',
  cancelled: 'stop',
};

/** When, and that it does not go on, before anything else. */
export function MeetingChips({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const { status } = meeting;
  const isComing = status === 'planned' && !isPast(meeting, now);
  return (
    <Cluster>
      {(isComing || status !== 'planned') && (
        <Chip tone={tones[status]}>{isComing ? whenInWords(meeting, now) : meetingStatusText[status]}</Chip>
      )}
      <Chip>{capitalise(placeText[meeting.place])}</Chip>
      <Chip>{capitalise(meetingText.guidedBy(fullName(meeting.facilitator)))}</Chip>
    </Cluster>
  );
}
