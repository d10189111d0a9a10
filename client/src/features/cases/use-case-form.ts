import { CaseInput } from '@leerkring/shared/contract/cases';
import { submissionFaults } from '@leerkring/shared/rules/case-submission';
import type { IdentifierKind } from '@leerkring/shared/rules/identifier-detector';
import { useMemo, useState } from 'react';
import { type FieldFaults, faultsByField } from '../../lib/problem-to-dutch';
import { useDebounced } from '../../lib/use-debounced';
import { caseFormText } from '../../text/cases';
import { type Dismissals, findingsOf, inputOf, type ScannedField, standsInTheWay } from './case-draft';

/** The scan waits until the writer pauses; it is there to help, not to look over a shoulder. */
const scanPauseMs = 400;

export type CaseForm = ReturnType<typeof useCaseForm>;

/** What is written, what is still wrong with it, and what in it may give somebody away. */
export const useCaseForm = (initial: CaseInput) => {
  const [draft, setDraft] = useState(initial);
  const [dismissals, setDismissals] = useState<Dismissals>({});
  const [wantsToSubmit, setWantsToSubmit] = useState(false);
  const settled = useDebounced(draft, scanPauseMs);
  const findings = useMemo(() => findingsOf(settled), [settled]);
  const input = useMemo(() => inputOf(draft), [draft]);

  const unfinished: FieldFaults = faultsByField(submissionFaults(input), caseFormText.faults);
  return {
    draft,
    /** Changes identity with every change, for the autosave. */
    input,
    fits: CaseInput.safeParse(input).success,
    change: (part: Partial<CaseInput>) => setDraft((before) => ({ ...before, ...part })),
    faults: wantsToSubmit ? unfinished : {},
    findingsIn: (field: ScannedField) => findings.filter((finding) => finding.field === field),
    dismissals,
    /** `undefined` takes the reason back. */
    dismiss: (kind: IdentifierKind, reason: string | undefined) =>
      setDismissals((before) => ({ ...before, [kind]: reason })),
    isReady:
      Object.keys(unfinished).length === 0 &&
      !findings.some((finding) => standsInTheWay(finding, dismissals)),
    wantsToSubmit,
    askToSubmit: () => setWantsToSubmit(true),
  };
};
