import { GroupRole, type GroupView, MemberInput } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { useState } from 'react';
import { dayOf, instantOf } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { groupRoleHint, groupRoleText, memberText } from '../../text/groups';
import { networkRoleText } from '../../text/identity';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useAddMember } from './api';

const roles = GroupRole.options.map((value) => ({
  value,
  label: groupRoleText[value],
  hint: groupRoleHint[value],
}));

const empty = { personId: '', role: 'member' as GroupRole, untilDay: '' };

interface AddMemberDialogProps {
  group: GroupView;
  candidates: readonly PersonView[];
  open: boolean;
  onClose: () => void;
}

export function AddMemberDialog({ group, candidates, open, onClose }: AddMemberDialogProps) {
  const add = useAddMember(group.id);
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const needsUntil = draft.role === 'guest';
  const until = needsUntil && draft.untilDay ? instantOf(draft.untilDay, '23:59') : null;
  const checked = MemberInput.safeParse({ personId: draft.personId, role: draft.role, until });
  const change = (part: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...part }));

  const close = () => {
    setDraft(empty);
    setTried(false);
    add.reset();
    onClose();
  };
  const save = () => {
    setTried(true);
    if (checked.success && (!needsUntil || until)) add.mutate(checked.data, { onSuccess: close });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={memberText.addTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={add.isPending} onClick={save}>
            {memberText.add}
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <Select
          label={memberText.person}
          placeholder={memberText.choosePerson}
          hint={candidates.length === 0 ? memberText.nobodyLeft : undefined}
          error={tried && draft.personId === '' ? memberText.choosePerson : undefined}
          options={candidates.map((person) => ({
            value: person.id,
            label: `${fullName(person)} – ${networkRoleText[person.role]}, ${person.organisation.name}`,
          }))}
          value={draft.personId}
          onChange={(event) => change({ personId: event.currentTarget.value })}
        />
        <RadioGroup
          label={memberText.role}
          options={roles}
          value={draft.role}
          onChange={(role) => change({ role })}
        />
        {needsUntil && (
          <TextField
            type="date"
            className="short-field"
            label={memberText.until}
            error={tried && !until ? memberText.untilNeeded : undefined}
            min={dayOf(new Date())}
            value={draft.untilDay}
            onChange={(event) => change({ untilDay: event.currentTarget.value })}
          />
        )}
        {add.isError && <Notice tone="error">{problemToDutch(add.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
