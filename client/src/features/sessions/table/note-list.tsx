import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { useState } from 'react';
import { tableText } from '../../../text/session';
import { useRoom } from '../room-context';
import { CardEdit } from './card-edit';
import { CardMenu } from './card-menu';
import { RateCard, RatingChip } from './rating';

/** Cards as they lie on the table. */
export function NoteList({
  list,
  cards,
  label,
}: {
  list: CardList;
  cards: readonly CardView[];
  label: string;
}) {
  return (
    <ul className="notes" aria-label={label}>
      {cards.map((card) => (
        <Note key={card.id} card={card} list={list} />
      ))}
    </ul>
  );
}

function Note({ card, list }: { card: CardView; list: CardList }) {
  const { nameOf, mine } = useRoom();
  const [editing, setEditing] = useState(false);
  const author = card.authorId ? nameOf(card.authorId) : mine.ownCardIds.includes(card.id) && tableText.mine;
  return (
    <li className="note">
      {editing ? (
        <CardEdit card={card} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className="note__text">{card.text}</p>
          <div className="note__foot">
            {author && <span className="note__author">{author}</span>}
            {card.rating && <RatingChip rating={card.rating} />}
            <RateCard card={card} list={list} />
            <CardMenu card={card} list={list} onEdit={() => setEditing(true)} />
          </div>
        </>
      )}
    </li>
  );
}
