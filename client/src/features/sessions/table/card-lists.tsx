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

const layouts = {
  questions: ({ list, cards }: { list: CardList; cards: readonly CardView[] }) => (
    <QuestionList list={list} cards={cards} />
  ),
  notes: ({ list, cards }: { list: CardList; cards: readonly CardView[] }) => (
    <NoteList list={list} cards={cards} label={list.title} />
  ),
  columns: ({ list, cards }: { list: CardList; cards: readonly CardView[] }) => (
    <Board list={list} cards={cards} />
  ),
};

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
  const Layout = layouts[list.layout];
  return (
    <section className={classNames('card-list', [alone && 'alone'])} aria-label={list.title}>
      {!alone && <h2 className="table__title">{list.title}</h2>}
      {silent ? (
        <SilentWriting key={`${phase.id}.${list.key}`} list={list} />
      ) : (
        <>
          <div className="card-list__cards">
            {cards.length > 0 || list.layout === 'columns' ? (
              <Layout list={list} cards={cards} />
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
    </section>
  );
}
