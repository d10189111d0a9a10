import type { MemberView } from '@leerkring/shared/contract/groups';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { memberText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useRemoveMember } from './api';

interface RemoveMemberDialogProps {
  groupId: string;
  member: MemberView | undefined;
  /** Somebody has to answer for the group. */
  onlyFacilitator: boolean;
  onClose: () => void;
}

export function RemoveMemberDialog({ groupId, member, onlyFacilitator, onClose }: RemoveMemberDialogProps) {
  const remove = useRemoveMember(groupId);
  const close = () => {
    remove.reset();
    onClose();
  };
  const confirm = () => {
    if (member) remove.mutate(member.person.id, { onSuccess: close });
  };
  return (
    <Dialog
      open={member !== undefined}
      onClose={close}
      title={member ? memberText.removeTitle(fullName(member.person)) : ''}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          {!onlyFacilitator && (
            <Button variant="danger" busy={remove.isPending} onClick={confirm}>
              {memberText.remove}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <p>
          {member &&
            (onlyFacilitator
              ? memberText.onlyFacilitator
              : memberText.removeExplanation(member.person.givenName))}
        </p>
        {remove.isError && <Notice tone="error">{problemToDutch(remove.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
