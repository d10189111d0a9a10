import type { CaseView } from '@leerkring/shared/contract/cases';
import { shortDay } from '../../lib/format-nl';
import { caseStatusText, caseText } from '../../text/cases';
import { Chip } from '../../ui/chip';
import { TruthChip, TruthChips } from '../../ui/truth-chip';

/** The state of a case, who may read it and when it is erased. */
export function CaseFacts({ shown, now }: { shown: CaseView; now: Date }) {
  const { status, eraseAt } = shown;
  return (
    <TruthChips label={caseText.facts}>
      <Chip tone="brand">{caseStatusText[status]}</Chip>
      {status === 'draft' ? (
        <TruthChip truth="private">{caseText.readers.alone}</TruthChip>
      ) : (
        <TruthChip truth="shared">{caseText.readers.group}</TruthChip>
      )}
      {eraseAt && status !== 'erased' && (
        <TruthChip truth="expiring">{caseText.erasedOn(shortDay(eraseAt, now))}</TruthChip>
      )}
    </TruthChips>
  );
}
