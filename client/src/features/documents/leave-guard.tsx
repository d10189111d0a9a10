import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { commonText } from '../../text/common';
import { documentText } from '../../text/documents';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Asks before a page is left, closed or reloaded while something on it is not saved. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title={documentText.leaveTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={stay}>{documentText.leaveStay}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {documentText.leaveGo}
          </Button>
        </>
      }
    >
      <p>{documentText.leaveExplanation}</p>
    </Dialog>
  );
}
