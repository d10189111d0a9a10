import type { GroupView } from '@leerkring/shared/contract/groups';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { AddMemberDialog } from '../../features/groups/add-member-dialog';
import { usePeople } from '../../features/identity/api';
import { groupText } from '../../text/groups';
import { Button } from '../../ui/button';
import { useSignedIn } from '../use-signed-in';

/** Everybody who is not in the group yet, except oneself: a moderator would read its cases that way. */
export function AddMember({ group }: { group: GroupView }) {
  const { actor } = useSignedIn();
  const [open, setOpen] = useState(false);
  const people = usePeople().data ?? [];
  const members = new Set(group.members.map(({ person }) => person.id));
  const candidates = people.filter(({ id }) => !members.has(id) && id !== actor.personId);
  return (
    <>
      <Button icon={<UserPlus />} onClick={() => setOpen(true)}>
        {groupText.add}
      </Button>
      <AddMemberDialog group={group} candidates={candidates} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
