import type { HandKind } from '@leerkring/shared/contract/session-actions';
import { breakText, handKindText, speakingText } from '../../text/session';
import { Menu } from '../../ui/menu';
import { ActButton } from './act-button';
import { GiveFloor } from './give-floor';
import { isSilentWriting } from './phase-facts';
import { type Room, usePhase, useRoom } from './room-context';

/** Who speaks now and who comes after, in one line each. */
export function SpeakingOrder() {
  const room = useRoom();
  const phase = usePhase();
  const { view, nameOf, me } = room;
  const run = view.run;
  if (!run) return null;
  const names = phase.round ? run.upNext.map(nameOf) : run.queue.map((hand) => nameOf(hand.personId));
  const ordered = (phase.round || phase.queue) && !isSilentWriting(view, phase);
  const speaker = run.speakerId;
  return (
    <div className="speaking__order">
      <h2 className="speaking__title">
        {speaker
          ? speaker === me
            ? speakingText.myTurn
            : speakingText.now(nameOf(speaker))
          : (ordered && speakingText.title) || freeSpeech(room)}
      </h2>
      {ordered && (
        <p className="speaking__next">
          {speaker && names.length > 0 && `${speakingText.title}: `}
          {names.length > 0
            ? names.map((name, index) => `${index + 1} ${name}`).join(' · ')
            : phase.round
              ? speakingText.nobodyNext
              : speakingText.noHands}
        </p>
      )}
    </div>
  );
}

const freeSpeech = ({ phase, view, frame, presenterId, nameOf }: Room) => {
  const { free } = speakingText;
  if (phase && frame.plan.blocks[phase.blockIndex]?.kind === 'break') return breakText.title;
  if (!phase || phase.evaluation || isSilentWriting(view, phase)) return free.nobody;
  if (phase.speakers === 'presenter')
    return presenterId ? free.presenter(nameOf(presenterId)) : free.everyone;
  if (phase.speakers === 'facilitator') return free.facilitator(nameOf(view.facilitatorId));
  return free[phase.speakers];
};

/** The one thing I can do about speaking. */
export function SpeakingAction() {
  const { view, me, may } = useRoom();
  const phase = usePhase();
  const run = view.run;
  if (!run) return null;
  const next = { type: 'next-speaker', run: run.number, speakerId: run.speakerId } as const;
  if (run.speakerId === me)
    return (
      <>
        <ActButton variant="primary" wide action={next}>
          {speakingText.done}
        </ActButton>
        {phase.round && (
          <ActButton variant="quiet" action={next}>
            {speakingText.pass}
          </ActButton>
        )}
      </>
    );
  const raised = run.queue.some((hand) => hand.personId === me);
  return (
    <>
      {raised ? (
        <ActButton wide action={{ type: 'lower-hand' }}>
          {speakingText.lowerHand}
        </ActButton>
      ) : (
        may('raise-hand') && <RaiseHand />
      )}
      {may('give-floor') && <GiveFloor />}
    </>
  );
}

const otherKinds: readonly HandKind[] = ['addition', 'process'];

function RaiseHand() {
  const { act } = useRoom();
  return (
    <div className="speaking__hand">
      <ActButton wide action={{ type: 'raise-hand', kind: 'question' }}>
        {handKindText.question.raise}
      </ActButton>
      <Menu
        label={speakingText.otherHands}
        variant="quiet"
        items={otherKinds.map((kind) => ({
          id: kind,
          label: handKindText[kind].raise,
          onSelect: () => void act({ type: 'raise-hand', kind }),
        }))}
      />
    </div>
  );
}
