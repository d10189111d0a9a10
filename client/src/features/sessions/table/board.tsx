import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { tableText } from '../../../text/session';
import { NoteList } from './note-list';

/** Columns beside one another, and under one another where there is no room. */
export function Board({
  list,
  cards,
  headingLevel,
}: {
  list: CardList;
  cards: readonly CardView[];
  headingLevel: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="board">
      {list.columns.map((column) => {
        const inColumn = cards.filter((card) => card.column === column.key);
        return (
          <section className="board__column" key={column.key} aria-label={column.title}>
            <Heading className="board__title">{column.title}</Heading>
            {inColumn.length > 0 ? (
              <NoteList list={list} cards={inColumn} label={column.title} />
            ) : (
              <p className="table__empty">{tableText.nothingYet}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
