import type { CaseInput, CaseView } from '@leerkring/shared/contract/cases';
import type { IdentifierKind } from '@leerkring/shared/rules/identifier-detector';
import { type ReactNode, useRef, useState } from 'react';
import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { type Autosave, useAutosave } from '../../lib/use-autosave';
import { caseFormText, caseText } from '../../text/cases';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import { useChangeCase, useCreateCase, useSubmitCase } from './api';
import { isReason } from './case-draft';
import { CaseQuestionFields } from './case-question-fields';
import { CaseStoryFields } from './case-story-fields';
import { CaseWishesFields } from './case-wishes-fields';
import { LeaveGuard } from './leave-guard';
import { SubmitPanel } from './submit-panel';
import { type CaseForm as Form, useCaseForm } from './use-case-form';
import './case-form.css';

interface CaseFormProps {
  initial: CaseInput;
  /** The case as the server holds it; none before the first save. */
  stored: Pick<CaseView, 'id' | 'revision'> | undefined;
  /** Empty until a group is chosen. */
  groupId: string;
  /** Where it goes: the choice of group and meeting. */
  destination: (form: Form, isStored: boolean) => ReactNode;
  onStored: (caseId: string) => void;
  onSubmitted: (caseId: string) => void;
}

export function CaseForm({ initial, groupId, destination, onStored, onSubmitted, ...props }: CaseFormProps) {
  const form = useCaseForm(initial);
  const stored = useRef(props.stored);
  const [isStored, setIsStored] = useState(props.stored !== undefined);
  const create = useCreateCase();
  const change = useChangeCase();
  const submit = useSubmitCase();

  const save = async (input: CaseInput) => {
    const current = stored.current;
    const answer = current
      ? await change.mutateAsync({ caseId: current.id, revision: current.revision, case: input })
      : await create.mutateAsync({ groupId, body: input });
    stored.current = answer;
    if (current) return;
    setIsStored(true);
    onStored(answer.id);
  };
  const autosave = useAutosave({
    value: form.input,
    canSave: form.fits && (isStored || groupId !== ''),
    save,
  });

  const handIn = async () => {
    if (!(await autosave.flush()) || !stored.current) return;
    const { id, revision } = stored.current;
    submit.mutate(
      { caseId: id, body: { revision, declaration: true, dismissals: dismissalsOf(form) } },
      { onSuccess: () => onSubmitted(id) },
    );
  };
  return (
    <div className="case-form">
      <div className="case-form__truth">
        <SaveChips autosave={autosave} isStored={isStored} />
        <SaveNotice autosave={autosave} form={form} hasPlace={isStored || groupId !== ''} />
      </div>
      <Stack gap={5}>
        {destination(form, isStored)}
        <CaseQuestionFields form={form} />
        <CaseStoryFields form={form} />
        <CaseWishesFields form={form} />
        <SubmitPanel
          form={form}
          busy={submit.isPending}
          error={submit.error}
          onSubmit={() => void handIn()}
        />
      </Stack>
      <LeaveGuard autosave={autosave} />
    </div>
  );
}

const dismissalsOf = ({ dismissals }: Form) =>
  (Object.entries(dismissals) as [IdentifierKind, string | undefined][]).flatMap(([kind, reason]) =>
    isReason(reason) ? [{ kind, reason }] : [],
  );

/** Of an empty form nothing can be said to be saved. */
function SaveChips({ autosave, isStored }: { autosave: Autosave; isStored: boolean }) {
  const says = isStored || autosave.state !== 'saved';
  return (
    <TruthChips label={caseText.facts}>
      <TruthChip truth="private">{caseText.readers.alone}</TruthChip>
      {says && <TruthChip truth={autosave.state}>{caseFormText[autosave.state]}</TruthChip>}
    </TruthChips>
  );
}

/** Why it is not saved, and what helps. */
function SaveNotice({ autosave, form, hasPlace }: { autosave: Autosave; form: Form; hasPlace: boolean }) {
  if (autosave.state !== 'unsaved') return null;
  if (!hasPlace || form.draft.workingTitle.trim() === '') return <Notice>{caseFormText.needsTitle}</Notice>;
  if (!form.fits) return <Notice tone="warning">{caseFormText.needsShorter}</Notice>;
  const reload = hasCode(autosave.error, 'conflict') && (
    <Button onClick={() => window.location.reload()}>{commonText.reload}</Button>
  );
  return (
    <Notice tone="error" action={reload || undefined}>
      {problemToDutch(autosave.error)}
    </Notice>
  );
}
