import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { colourOf, fullName } from '../../lib/person';
import { commonText } from '../../text/common';
import { groupRoleText } from '../../text/groups';
import { attendanceText, meetingText } from '../../text/meetings';
import { Avatar } from '../../ui/avatar';
import { Chip, type ChipTone } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';

type Attendee = MeetingView['attendees'][number];

const order = { yes: 0, maybe: 1, unknown: 2, no: 3 };
const tones = { yes: 'ok', maybe: 'now', no: 'neutral' } as const satisfies Record<string, ChipTone>;

export function Attendees({ meeting }: { meeting: MeetingView }) {
  const sorted = meeting.attendees.toSorted(
    (a, b) => order[a.answer ?? 'unknown'] - order[b.answer ?? 'unknown'],
  );
  return (
    <Rows label={meetingText.who}>
      {sorted.map((attendee) => (
        <Row
          key={attendee.person.id}
          lead={
            <Avatar
              name={fullName(attendee.person)}
              colour={colourOf(attendee.person.id)}
              size="small"
              decorative
            />
          }
          title={fullName(attendee.person)}
          detail={`${roleOf(attendee, meeting)}, ${attendee.person.organisation.name}`}
          end={
            attendee.answer ? (
              <Chip tone={tones[attendee.answer]}>{attendanceText[attendee.answer]}</Chip>
            ) : (
              <Chip look="outline">{commonText.noAnswer}</Chip>
            )
          }
        />
      ))}
    </Rows>
  );
}

/** Who guides this meeting may be another than who guides the group. */
const roleOf = ({ person, role }: Attendee, meeting: MeetingView) =>
  person.id === meeting.facilitator.id ? meetingText.guides : groupRoleText[role];
