import { mustKeepStill } from '@leerkring/shared/rules/session/rights';
import { useState } from 'react';
import { commonText } from '../../text/common';
import { speakingText } from '../../text/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useAction } from './act-button';
import { useRoom } from './room-context';

/** The presenter's word is enough; one question in between, against a slip of the thumb. */
export function AskToStop() {
  const { view, who } = useRoom();
  const { busy, perform } = useAction();
  const [asking, setAsking] = useState(false);
  if (view.stopAskedBy) return null;
  const stop = async () => {
    if (await perform({ type: 'ask-to-stop' })) setAsking(false);
  };
  return (
    <>
      <Button variant="danger" wide={mustKeepStill(who)} onClick={() => setAsking(true)}>
        {speakingText.askToStop}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={speakingText.stopTitle}
        closeLabel={commonText.close}
        actions={
          <>
            <Button variant="danger" busy={busy} onClick={() => void stop()}>
              {speakingText.stopConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{speakingText.stopCancel}</Button>
          </>
        }
      >
        <p>{speakingText.stopExplanation}</p>
      </Dialog>
    </>
  );
}
