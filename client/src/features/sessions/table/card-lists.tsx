import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayAddTo } from '@leerkring/shared/rules/session/rights';
import { tableText } from '../../../text/session';
import { classNames } from '../../../ui/class-names';
import { listIdOf, listStateOf } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { Board } from './board';
import { Composer } from './composer';
import { NoteList } from './note-list';
import { QuestionList } from './question-list';
import { ShowRatings } from './rating';
import { SilentWriting } from './silent-writing';
import './cards.css';

/** The lists of this phase. With one list its title is the phase itself, and its field stands at the foot. */
export function CardLists() {
  const { lists } = usePhase();
  return lists.map((list) => <OneList key={list.key} list={list} alone={lists.length === 1} />);
}

function OneList({ list, alone }: { list: CardList; alone: boolean }) {
  const { view, who } = useRoom();
  const phase = usePhase();
  const listId = listIdOf(phase, list);
  const cards = view.cards.filter((card) => card.listId === listId);
  const silent = list.hidden && !listStateOf(view, listId).revealed;
  return (
    <div className={classNames('card-list', [alone && 'alone'])}>
      {!alone && <h2 className="table__title">{list.title}</h2>}
      {silent ? (
        <SilentWriting key={`${phase.id}.${list.key}`} list={list} />
      ) : (
        <>
          <div className="card-list__cards">
            {cards.length > 0 || list.layout === 'columns' ? (
              <Cards list={list} cards={cards} alone={alone} />
            ) : (
              <p className="table__empty">{tableText.nothingYet}</p>
            )}
            <ShowRatings list={list} />
          </div>
          {mayAddTo(list, who) && (
            <div className="card-list__composer">
              <Composer list={list} />
              {list.authors === 'hidden' && <p className="table__hint">{tableText.anonymous}</p>}
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Cards({ list, cards, alone }: { list: CardList; cards: readonly CardView[]; alone: boolean }) {
  if (list.layout === 'questions') return <QuestionList list={list} cards={cards} />;
  if (list.layout === 'columns') return <Board list={list} cards={cards} headingLevel={alone ? 2 : 3} />;
  return <NoteList list={list} cards={cards} label={list.title} />;
}
