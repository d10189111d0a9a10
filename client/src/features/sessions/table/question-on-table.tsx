import { pitchText } from '../../../text/session';
import { usePhase, useRoom } from '../room-context';

/** When there is only talking to do: the question everything is about. */
export function QuestionOnTable() {
  const { view, nameOf } = useRoom();
  const { blockIndex } = usePhase();
  const pitch = view.chosen[blockIndex];
  return (
    pitch && (
      <figure className="question-on-table">
        <blockquote>{pitch.question}</blockquote>
        <figcaption>{pitchText.by(nameOf(pitch.presenterId))}</figcaption>
      </figure>
    )
  );
}
