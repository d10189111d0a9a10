import type { MeetingSummary } from '@leerkring/shared/contract/meetings';
import { Link } from 'react-router';
import { capitalise, dayAndTime, dayAndTimeSpan } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { meetingStatusText, meetingText, placeText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';
import { AnswerControl } from './answer-control';
import { isPast } from './timing';

const toneOf: Partial<Record<MeetingSummary['status'], ChipTone>> = { running: 'now', cancelled: 'stop' };

/** How many come is a question for what is still to be. */
const factsOf = (meeting: MeetingSummary, now: Date) =>
  meeting.status === 'cancelled' || isPast(meeting, now)
    ? meeting.methods
    : [...meeting.methods, meetingText.coming(meeting.answers.yes, meeting.memberCount)];

interface MeetingListProps {
  label: string;
  meetings: readonly MeetingSummary[];
  now: Date;
}

export function MeetingList({ label, meetings, now }: MeetingListProps) {
  return (
    <Card className="wrapping-rows">
      <Rows label={label}>
        {meetings.map((meeting) => (
          <Row
            key={meeting.id}
            title={
              <Link className="title-link" to={`/bijeenkomsten/${meeting.id}`}>
                {capitalise(dayAndTimeSpan(meeting.startsAt, meeting.endsAt, now))}
              </Link>
            }
            detail={
              <>
                {[
                  meeting.groupName,
                  placeText[meeting.place],
                  meetingText.guidedBy(fullName(meeting.facilitator)),
                ].join(' · ')}
                <br />
                {factsOf(meeting, now).join(' · ')}
              </>
            }
            end={<RowEnd meeting={meeting} now={now} />}
          />
        ))}
      </Rows>
    </Card>
  );
}

/** A question while it is planned; afterwards only what is out of the ordinary. */
function RowEnd({ meeting, now }: { meeting: MeetingSummary; now: Date }) {
  const { status } = meeting;
  if (status === 'planned' && meeting.amMember && !isPast(meeting, now))
    return (
      <AnswerControl
        meeting={meeting}
        label={meetingText.yourAnswerFor(meeting.groupName, dayAndTime(meeting.startsAt, now))}
        labelHidden
      />
    );
  const tone = toneOf[status];
  return tone ? <Chip tone={tone}>{meetingStatusText[status]}</Chip> : null;
}
