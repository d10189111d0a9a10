import { useSyncExternalStore } from 'react';
import { shortSaveStatusText } from '../../text/documents';
import { roomText } from '../../text/session';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import { savingTruths } from '../documents/saving-truths';
import { useRoom } from './room-context';

/** Whether all that is written on this screen is safe, and, where there is room for it, who can read it. */
export function RoomTruth({ label, readers = true }: { label: string; readers?: boolean }) {
  const { saving } = useRoom();
  const { status } = useSyncExternalStore(saving.subscribe, saving.getTotal);
  return (
    <TruthChips label={label}>
      <TruthChip truth={savingTruths[status]}>{shortSaveStatusText[status]}</TruthChip>
      {readers && <TruthChip truth="shared">{roomText.readers}</TruthChip>}
    </TruthChips>
  );
}
