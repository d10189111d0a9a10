import { capitalise, dayAndTime } from '../../../lib/format-nl';
import { fullName } from '../../../lib/person';
import { nextMeetingText } from '../../../text/session';
import { LinkButton } from '../../../ui/link-button';
import { Skeleton } from '../../../ui/skeleton';
import { useMeetings } from '../api';
import { useRoom } from '../room-context';

/** When the group meets again, or where to plan it. */
export function NextMeeting() {
  const { frame, clock } = useRoom();
  const meetings = useMeetings();
  if (meetings.isPending) return <Skeleton label={nextMeetingText.planned} lines={2} />;
  const now = clock.now();
  const next = (meetings.data ?? [])
    .filter(
      (meeting) =>
        meeting.groupName === frame.groupName &&
        meeting.id !== frame.meetingId &&
        meeting.status === 'planned' &&
        Date.parse(meeting.startsAt) > now,
    )
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return (
    <div className="support">
      {next ? (
        <>
          <p className="table__big">{capitalise(dayAndTime(next.startsAt, now))}</p>
          <p className="table__hint">{nextMeetingText.facilitator(fullName(next.facilitator))}</p>
        </>
      ) : (
        <>
          <p className="table__empty">{nextMeetingText.none}</p>
          <div className="support__row">
            <LinkButton to="/bijeenkomsten/nieuw">{nextMeetingText.plan}</LinkButton>
          </div>
        </>
      )}
    </div>
  );
}
