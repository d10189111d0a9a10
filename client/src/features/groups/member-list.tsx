import type { GroupView, MemberView } from '@leerkring/shared/contract/groups';
import { Ellipsis, UserMinus, UserPen } from 'lucide-react';
import { useState } from 'react';
import { listInWords, shortDay } from '../../lib/format-nl';
import { colourOf, fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { commonText } from '../../text/common';
import { groupRoleText, groupText } from '../../text/groups';
import { networkRoleText } from '../../text/identity';
import { Avatar } from '../../ui/avatar';
import { Chip } from '../../ui/chip';
import { Cluster } from '../../ui/layout';
import { Menu } from '../../ui/menu';
import { Row, Rows } from '../../ui/rows';
import { ChangeRoleDialog } from './change-role-dialog';
import { RemoveMemberDialog } from './remove-member-dialog';

type Task = { kind: 'change' | 'remove'; member: MemberView };

export function MemberList({ group }: { group: GroupView }) {
  const [task, setTask] = useState<Task>();
  const now = useNow();
  const facilitators = group.members.filter(({ role }) => role === 'facilitator');
  const onlyFacilitator = facilitators.length === 1 && facilitators[0]?.person.id === task?.member.person.id;
  const done = () => setTask(undefined);
  return (
    <>
      <Rows label={groupText.people}>
        {group.members.map((member) => (
          <Row
            key={member.person.id}
            lead={<Avatar name={fullName(member.person)} colour={colourOf(member.person.id)} decorative />}
            title={
              <Cluster>
                <strong>{fullName(member.person)}</strong>
                <Chip tone={member.role === 'facilitator' ? 'brand' : 'neutral'}>
                  {groupRoleText[member.role]}
                </Chip>
              </Cluster>
            }
            detail={[
              `${networkRoleText[member.person.role]}, ${member.person.organisation.name}`,
              member.until
                ? groupText.until(shortDay(member.until, now))
                : groupText.since(shortDay(member.since, now)),
            ].join(' · ')}
            end={group.mayManage ? <MemberMenu member={member} onChoose={setTask} /> : undefined}
          />
        ))}
      </Rows>
      {group.closed.length > 0 && (
        <p className="small muted">{groupText.closed(listInWords(group.closed.map(fullName)))}</p>
      )}
      <ChangeRoleDialog
        groupId={group.id}
        member={task?.kind === 'change' ? task.member : undefined}
        onlyFacilitator={onlyFacilitator}
        onClose={done}
      />
      <RemoveMemberDialog
        groupId={group.id}
        member={task?.kind === 'remove' ? task.member : undefined}
        onlyFacilitator={onlyFacilitator}
        onClose={done}
      />
    </>
  );
}

function MemberMenu({ member, onChoose }: { member: MemberView; onChoose: (task: Task) => void }) {
  return (
    <Menu
      variant="quiet"
      icon={<Ellipsis />}
      label={commonText.change}
      items={[
        {
          id: 'change',
          label: groupText.changeRole,
          icon: <UserPen />,
          onSelect: () => onChoose({ kind: 'change', member }),
        },
        {
          id: 'remove',
          label: groupText.remove,
          icon: <UserMinus />,
          danger: true,
          onSelect: () => onChoose({ kind: 'remove', member }),
        },
      ]}
    />
  );
}
