import type { CaseStatus, CaseView } from '@leerkring/shared/contract/cases';
import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { caseText } from '../../text/cases';
import { Button } from '../../ui/button';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useCloseCase, useWithdrawCase } from './api';
import { EraseCaseDialog } from './erase-case-dialog';

type Step = 'write' | 'withdraw' | 'close' | 'erase';

/** What there is to do with a case of this status. */
const stepsIn: Record<CaseStatus, readonly Step[]> = {
  draft: ['write', 'erase'],
  submitted: ['withdraw', 'erase'],
  chosen: ['erase'],
  discussed: ['close', 'erase'],
  closed: ['erase'],
  erased: [],
};

/** For the presenter only; for everybody else there is nothing to do with a case but read it. */
export function CaseActions({ shown }: { shown: CaseView }) {
  const [erasing, setErasing] = useState(false);
  const withdraw = useWithdrawCase(shown.id);
  const close = useCloseCase(shown.id);
  const error = withdraw.error ?? close.error;
  const may = (step: Step) => stepsIn[shown.status].includes(step) && (step !== 'write' || shown.mayChange);
  return (
    <Stack gap={3}>
      <Cluster>
        {may('write') && (
          <LinkButton variant="primary" to={`/casussen/${shown.id}/bewerken`}>
            {caseText.continue}
          </LinkButton>
        )}
        {may('withdraw') && (
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {caseText.withdraw}
          </Button>
        )}
        {may('close') && (
          <Button busy={close.isPending} onClick={() => close.mutate()}>
            {caseText.close}
          </Button>
        )}
        {may('erase') && (
          <Button variant="danger" onClick={() => setErasing(true)}>
            {caseText.erase}
          </Button>
        )}
      </Cluster>
      {may('withdraw') && <p className="small muted">{caseText.withdrawHint}</p>}
      {error && <Notice tone="error">{problemToDutch(error)}</Notice>}
      <EraseCaseDialog caseId={shown.id} open={erasing} onClose={() => setErasing(false)} />
    </Stack>
  );
}
