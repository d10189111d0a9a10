import type { PersonId } from '@leerkring/shared/contract/common';
import { useState } from 'react';
import { commonText } from '../../text/common';
import { steeringText, tableText } from '../../text/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { useAction } from './act-button';
import { useRoom } from './room-context';

export function HandOverDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { view, present, me, presenterId, fullNameOf } = useRoom();
  const { busy, perform } = useAction();
  const [to, setTo] = useState<PersonId>();
  const others = view.seats
    .filter(({ role }) => role === 'member')
    // Whoever brings the case does not lead the talk about it.
    .filter(({ personId }) => personId !== me && personId !== presenterId && present.has(personId))
    .map(({ personId }) => ({ value: personId, label: fullNameOf(personId) }));
  const handOver = async () => {
    if (to && (await perform({ type: 'hand-over', to }))) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={steeringText.handOverTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{tableText.cancel}</Button>
          <Button variant="primary" busy={busy} disabled={!to} onClick={() => void handOver()}>
            {steeringText.handOverConfirm}
          </Button>
        </>
      }
    >
      <p>{others.length > 0 ? steeringText.handOverExplanation : steeringText.nobodyElse}</p>
      {others.length > 0 && (
        <RadioGroup
          label={steeringText.handOverTo}
          labelHidden
          options={others}
          value={to}
          onChange={setTo}
        />
      )}
    </Dialog>
  );
}
