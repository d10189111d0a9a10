import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { methodByKey } from '@leerkring/shared/methods/all';
import { buildPlan } from '@leerkring/shared/rules/plan';
import { meetingText } from '../../text/meetings';
import { peopleFor } from './people-for';
import { Programme } from './programme';

export function MeetingProgramme({ meeting }: { meeting: MeetingView }) {
  const known = meeting.agenda.every((block) => block.kind !== 'case' || methodByKey(block.methodKey));
  if (!known) return <p className="muted">{meetingText.methodUnknown}</p>;
  const minutes = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000;
  const plan = buildPlan(meeting.agenda, { minutes, people: peopleFor(meeting.attendees) });
  return <Programme plan={plan} startsAt={meeting.startsAt} />;
}
