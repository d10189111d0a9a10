import type { MeetingSummary } from '@leerkring/shared/contract/meetings';
import { capitalise, relative } from '../../lib/format-nl';
import { meetingStatusText, meetingText } from '../../text/meetings';

/** "Over 25 minuten", "Begon 5 minuten geleden", "Nu bezig". */
export const whenInWords = ({ status, startsAt }: Pick<MeetingSummary, 'status' | 'startsAt'>, now: Date) => {
  if (status === 'running') return meetingStatusText.running;
  const words = relative(startsAt, now);
  return Date.parse(startsAt) <= now.getTime() ? meetingText.startedWhen(words) : capitalise(words);
};
