import type { DocumentProvider } from '../../lib/document-provider';
import { documentText, shortSaveStatusText } from '../../text/documents';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import { savingTruths } from './saving-truths';
import { useDocumentFact } from './use-provider';
import { useSavingAnnounced } from './use-saving-announced';

export interface TextTruthProps {
  provider: DocumentProvider;
  /** Who can read it, in words: "Alleen deze groep". */
  readers: string;
  /** When it is erased, in words: "Bewaard tot dinsdag 24 december"; null when nobody said so. */
  kept: string | null;
}

/** Always in sight: who reads along, is it safe, when is it gone. */
export function TextTruth({ provider, readers, kept }: TextTruthProps) {
  const status = useDocumentFact(provider, 'status');
  useSavingAnnounced(status);
  return (
    <TruthChips label={documentText.truth}>
      <TruthChip truth="shared">{readers}</TruthChip>
      <TruthChip truth={savingTruths[status]}>{shortSaveStatusText[status]}</TruthChip>
      {kept && <TruthChip truth="expiring">{kept}</TruthChip>}
    </TruthChips>
  );
}
