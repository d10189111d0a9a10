import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { can } from '@leerkring/shared/rules/can';
import { OfferedCases } from '../../features/meetings/offered-cases';
import { isPast } from '../../features/meetings/timing';
import { TitledCard } from '../../features/meetings/titled-card';
import { meetingText } from '../../text/meetings';
import { LinkButton } from '../../ui/link-button';
import { useSignedIn } from '../use-signed-in';

/** Which cases were offered, and the way to offer one. */
export function MeetingCases({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const { actor } = useSignedIn();
  const me = meeting.attendees.find(({ person }) => person.id === actor.personId);
  const mayOffer =
    meeting.status === 'planned' && !isPast(meeting, now) && can(actor, 'case.offer', me?.role ?? null);
  return (
    <TitledCard title={meetingText.offered}>
      <OfferedCases cases={meeting.offeredCases} />
      {mayOffer && (
        <div>
          <LinkButton to={`/casussen/nieuw?groep=${meeting.groupId}&bijeenkomst=${meeting.id}`}>
            {meetingText.bringCase}
          </LinkButton>
        </div>
      )}
    </TitledCard>
  );
}
