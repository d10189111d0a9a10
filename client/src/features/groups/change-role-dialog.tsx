import { GroupRole, type MemberView } from '@leerkring/shared/contract/groups';
import { useState } from 'react';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { groupRoleHint, groupRoleText, memberText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { useChangeMember } from './api';

/** A guest needs an end date, which is given when somebody is added. */
const rolesFor = (role: GroupRole) =>
  GroupRole.options
    .filter((option) => option !== 'guest' || role === 'guest')
    .map((value) => ({ value, label: groupRoleText[value], hint: groupRoleHint[value] }));

interface ChangeRoleDialogProps {
  groupId: string;
  member: MemberView | undefined;
  /** Somebody has to answer for the group. */
  onlyFacilitator: boolean;
  onClose: () => void;
}

export function ChangeRoleDialog({ groupId, member, onlyFacilitator, onClose }: ChangeRoleDialogProps) {
  const change = useChangeMember(groupId);
  const [chosen, setChosen] = useState<GroupRole>();
  const role = chosen ?? member?.role;
  const close = () => {
    setChosen(undefined);
    change.reset();
    onClose();
  };
  const save = () => {
    if (member && role) change.mutate({ personId: member.person.id, role }, { onSuccess: close });
  };
  return (
    <Dialog
      open={member !== undefined}
      onClose={close}
      title={member ? memberText.changeTitle(fullName(member.person)) : ''}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            {memberText.change}
          </Button>
        </>
      }
    >
      <Stack>
        {onlyFacilitator && <Notice>{memberText.onlyFacilitator}</Notice>}
        <RadioGroup
          label={memberText.role}
          options={rolesFor(member?.role ?? 'member')}
          value={role}
          onChange={setChosen}
        />
        {change.isError && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
