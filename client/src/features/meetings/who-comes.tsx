import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { meetingText } from '../../text/meetings';
import { AnswerControl } from './answer-control';
import { Attendees } from './attendees';
import { TitledCard } from './titled-card';

/** Who said what about coming, and my own answer for as long as it can change. */
export function WhoComes({ meeting, isOver }: { meeting: MeetingView; isOver: boolean }) {
  return (
    <TitledCard title={isOver ? meetingText.whoAnswered : meetingText.who}>
      {meeting.amMember && meeting.status === 'planned' && !isOver && <AnswerControl meeting={meeting} />}
      <Attendees meeting={meeting} />
    </TitledCard>
  );
}
