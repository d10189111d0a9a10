import type { GroupId } from '@leerkring/shared/contract/common';
import type { ThreadView } from '@leerkring/shared/contract/threads';
import { useState } from 'react';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { threadPageText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { useMoveThread } from './api';

export interface Place {
  /** Null: the network. */
  groupId: GroupId | null;
  name: string;
}

interface MoveDialogProps {
  open: boolean;
  onClose: () => void;
  thread: ThreadView;
  places: readonly Place[];
}

const network = 'network';

export function MoveDialog({ open, onClose, thread, places }: MoveDialogProps) {
  const [to, setTo] = useState<string>();
  const [checked, setChecked] = useState(false);
  const move = useMoveThread(thread.id);
  const faults = serverFaults(move.error, '', words.moveFaults);
  const submit = () =>
    move.mutate(
      { groupId: to === network ? null : (to as GroupId), checked },
      {
        onSuccess: () => {
          announce(words.moved);
          onClose();
        },
      },
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.moveTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" busy={move.isPending} disabled={!to} onClick={submit}>
            {words.move}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>{words.moveExplanation}</p>
        <RadioGroup
          label={words.moveTo}
          options={places.map(({ groupId, name }) => ({ value: groupId ?? network, label: name }))}
          value={to}
          error={faults.groupId}
          onChange={setTo}
        />
        {to === network && (
          <Checkbox
            label={words.moveChecked}
            checked={checked}
            onChange={(event) => setChecked(event.currentTarget.checked)}
          />
        )}
        {move.isError && !faults.groupId && <Notice tone="error">{problemToDutch(move.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
