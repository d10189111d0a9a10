import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { commonText } from '../../text/common';
import { itemFormText } from '../../text/library';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Asks before what was filled in is lost. */
export function LeaveForm({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  // Saved while the question stood there: nothing is lost any more.
  useEffect(() => {
    if (!dirty && blocker.state === 'blocked') blocker.proceed();
  }, [dirty, blocker]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={dirty && blocker.state === 'blocked'}
      onClose={stay}
      title={itemFormText.leaveTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button variant="primary" onClick={stay}>
            {itemFormText.leaveStay}
          </Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {itemFormText.leaveGo}
          </Button>
        </>
      }
    >
      <p>{itemFormText.leave}</p>
    </Dialog>
  );
}
