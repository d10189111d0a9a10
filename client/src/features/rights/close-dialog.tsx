import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonRights } from '@leerkring/shared/contract/rights';
import { useState } from 'react';
import { listInWords } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { closeText as words } from '../../text/rights';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useCloseAccount } from './api';

const nobody = 'nobody';

interface CloseDialogProps {
  rights: PersonRights;
  open: boolean;
  onClose: () => void;
}

/** Names what closing means, and asks about every group that would be left without a facilitator. */
export function CloseDialog({ rights: { row, onlyFacilitatorOf }, open, onClose }: CloseDialogProps) {
  const { person, groups } = row;
  const close = useCloseAccount(person.id);
  const [chosen, setChosen] = useState<Partial<Record<GroupId, string>>>({});
  const [tried, setTried] = useState(false);
  const leave = () => {
    setTried(false);
    close.reset();
    onClose();
  };
  const confirm = () => {
    setTried(true);
    if (onlyFacilitatorOf.some(({ id }) => !chosen[id])) return;
    const handOvers = onlyFacilitatorOf.map(({ id: groupId }) => ({
      groupId,
      to: chosen[groupId] === nobody ? null : (chosen[groupId] as PersonId),
    }));
    close.mutate({ handOvers }, { onSuccess: leave });
  };
  return (
    <Dialog
      open={open}
      onClose={leave}
      title={words.closeTitle(fullName(person))}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button variant="danger" busy={close.isPending} onClick={confirm}>
            {words.close}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{words.explanation(person.givenName)}</p>
        <p>
          {groups.length > 0 ? words.groups(listInWords(groups.map(({ name }) => name))) : words.noGroups}
        </p>
        {onlyFacilitatorOf.length > 0 && <Notice tone="warning">{words.only}</Notice>}
        {onlyFacilitatorOf.map(({ id, name, successors }) => (
          <Select
            key={id}
            label={words.successor(name)}
            placeholder={words.choose}
            error={tried && !chosen[id] ? words.chooseFirst : undefined}
            options={[
              ...successors.map((successor) => ({ value: successor.id, label: fullName(successor) })),
              { value: nobody, label: words.nobody },
            ]}
            value={chosen[id] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen((before) => ({ ...before, [id]: value }));
            }}
          />
        ))}
        {close.isError && <Notice tone="error">{problemToDutch(close.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
