import { useCallback, useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import type { Autosave } from '../../lib/use-autosave';
import { caseFormText } from '../../text/cases';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Leaving first saves. Only when that fails is somebody asked to stay. */
export function LeaveGuard({ autosave: { isDirty, flush } }: { autosave: Autosave }) {
  const blocker = useBlocker(useCallback(() => isDirty(), [isDirty]));
  // Not the state of the saving itself: that goes on trying while somebody reads the question.
  const [asks, setAsks] = useState(false);

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flush().then((stored) => (stored ? blocker.proceed() : setAsks(true)));
  }, [blocker, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const stay = () => {
    setAsks(false);
    blocker.reset?.();
  };
  return (
    <Dialog
      open={asks && blocker.state === 'blocked'}
      onClose={stay}
      title={caseFormText.leaveTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button variant="primary" onClick={stay}>
            {caseFormText.leaveStay}
          </Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {caseFormText.leaveGo}
          </Button>
        </>
      }
    >
      <p>{caseFormText.leaveExplanation}</p>
    </Dialog>
  );
}
