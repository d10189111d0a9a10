import type { GroupView } from '@leerkring/shared/contract/groups';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { groupText } from '../../text/groups';
import { Button } from '../../ui/button';
import { AddMemberDialog } from './add-member-dialog';
import { useCandidates } from './api';

export function AddMember({ group }: { group: GroupView }) {
  const [open, setOpen] = useState(false);
  const candidates = useCandidates(group.id).data ?? [];
  return (
    <>
      <Button icon={<UserPlus />} onClick={() => setOpen(true)}>
        {groupText.add}
      </Button>
      <AddMemberDialog group={group} candidates={candidates} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
