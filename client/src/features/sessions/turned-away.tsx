import { textsText, turnedAwayText } from '../../text/session';
import { Card } from '../../ui/card';
import { PrivateNotes } from './private-notes';
import { usePhase, useRoom } from './room-context';
import './turned-away.css';

/** A method may open its text with what the title here already says. */
const withoutTitle = (text: string | null) => text?.replace(`${turnedAwayText.title}. `, '');

/** The presenter with their back to the circle: hears and reads everything, posts nothing. */
export function TurnedAway() {
  const { view } = useRoom();
  const phase = usePhase();
  return (
    <section className="turned-away" aria-labelledby="phase-title">
      <Card tone="private">
        <h1 className="turned-away__title" id="phase-title">
          {turnedAwayText.title}
        </h1>
        <p>{withoutTitle(phase.presenterInstruction) ?? turnedAwayText.explanation}</p>
      </Card>
      <section aria-labelledby="what-group-says">
        <h2 className="turned-away__heading" id="what-group-says">
          {turnedAwayText.whatGroupSays}
        </h2>
        {view.cards.length === 0 ? (
          <p className="table__empty">{turnedAwayText.nothingYet}</p>
        ) : (
          <ul className="notes" aria-labelledby="what-group-says">
            {view.cards.map((card) => (
              <li className="note" key={card.id}>
                <p className="note__text">{card.text}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="my-notes">
        <h2 className="turned-away__heading" id="my-notes">
          {textsText.mine}
        </h2>
        <PrivateNotes />
      </section>
    </section>
  );
}
