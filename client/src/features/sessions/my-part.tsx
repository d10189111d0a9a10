import { mayAddTo } from '@leerkring/shared/rules/session/rights';
import { BookOpen } from 'lucide-react';
import { speakingText } from '../../text/session';
import { Button } from '../../ui/button';
import { ActButton } from './act-button';
import { AskToStop } from './ask-to-stop';
import { isSilentWriting, silentLists } from './phase-facts';
import { usePhase, useRoom } from './room-context';
import { SpeakingAction, SpeakingOrder } from './speaking';
import './my-part.css';

/** The order of speaking and the one clear control for me; on a phone the control stands at the foot. */
export function MyPart({ onOpenTexts }: { onOpenTexts: () => void }) {
  const { view, who, may } = useRoom();
  const phase = usePhase();
  const quiet = isSilentWriting(view, phase);
  const writes = quiet && silentLists(view, phase).some((list) => mayAddTo(list, who));
  return (
    <section className="my-part" aria-label={speakingText.title}>
      <SpeakingOrder />
      <div className="my-part__actions">
        <span className="my-part__texts">
          <Button icon={<BookOpen />} onClick={onOpenTexts}>
            {speakingText.openTexts}
          </Button>
        </span>
        {writes && <Ready />}
        {!quiet && <SpeakingAction />}
        {may('ask-to-stop') && <AskToStop />}
      </div>
    </section>
  );
}

function Ready() {
  const { view, me } = useRoom();
  const run = view.run;
  if (!run) return null;
  const ready = run.ready.includes(me);
  return (
    <ActButton
      wide
      variant={ready ? 'secondary' : 'primary'}
      action={{ type: 'ready', run: run.number, ready: !ready }}
    >
      {ready ? speakingText.notReady : speakingText.ready}
    </ActButton>
  );
}
