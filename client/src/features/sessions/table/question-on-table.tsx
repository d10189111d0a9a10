import { pitchText, tableText } from '../../../text/session';
import { usePhase, useRoom } from '../room-context';
import { Pitches } from './pitches';

/** When there is only talking to do: the question everything is about. */
export function QuestionOnTable() {
  const { view, frame, nameOf } = useRoom();
  const { blockIndex } = usePhase();
  const pitch = view.chosen[blockIndex];
  if (pitch)
    return (
      <figure className="question-on-table">
        <blockquote>{pitch.question}</blockquote>
        <figcaption>{pitchText.by(nameOf(pitch.presenterId))}</figcaption>
      </figure>
    );
  if (frame.plan.blocks[blockIndex]?.kind !== 'case') return null;
  return (
    <>
      <p className="table__empty">{tableText.noCase}</p>
      {view.pitches.length > 0 && <Pitches />}
    </>
  );
}
