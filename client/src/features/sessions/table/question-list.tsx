import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayLead, mayRate } from '@leerkring/shared/rules/session/rights';
import { useState } from 'react';
import { questionStatusText, tableText } from '../../../text/session';
import { Chip } from '../../../ui/chip';
import { classNames } from '../../../ui/class-names';
import { ActButton } from '../act-button';
import { useRoom } from '../room-context';
import { CardEdit } from './card-edit';
import { CardMenu } from './card-menu';
import { RateCard, RatingChip } from './rating';

/** Numbered questions. Who leads brings one forward, and when it is on the table says what became of it. */
export function QuestionList({ list, cards }: { list: CardList; cards: readonly CardView[] }) {
  return (
    <ol className="questions" aria-label={list.title}>
      {cards.map((card, index) => (
        <Question key={card.id} card={card} list={list} number={index + 1} />
      ))}
    </ol>
  );
}

function Question({ card, list, number }: { card: CardView; list: CardList; number: number }) {
  const { view, nameOf, me, who } = useRoom();
  const [editing, setEditing] = useState(false);
  const now = view.run?.focusCardId === card.id;
  const leads = mayLead(who);
  const author = card.authorId && (card.authorId === me ? tableText.mine : nameOf(card.authorId));
  const state = now ? tableText.now : questionStatusText[card.status];
  return (
    <li
      className={classNames('question', [now && 'now', card.status === 'skipped' && 'skipped'])}
      aria-current={now || undefined}
    >
      <span className="question__number" aria-hidden="true">
        {number}
      </span>
      <div className="question__words">
        {editing ? (
          <CardEdit card={card} onDone={() => setEditing(false)} />
        ) : (
          <>
            <p className="question__text">{card.text}</p>
            <p className="question__detail">{[author, state].filter(Boolean).join(' · ')}</p>
          </>
        )}
      </div>
      <div className="question__end">
        {now && !leads && (
          <Chip tone="now" look="solid">
            {tableText.nowChip}
          </Chip>
        )}
        {!now && card.rating && !mayRate(list, who) && <RatingChip rating={card.rating} />}
        {leads && !now && (card.status === 'open' || card.status === 'later') && (
          <ActButton
            variant="quiet"
            action={{ type: 'focus-card', cardId: card.id }}
            aria-label={`${tableText.focusThis}: ${card.text}`}
          >
            {tableText.focusShort}
          </ActButton>
        )}
        <CardMenu card={card} list={list} onEdit={() => setEditing(true)} />
      </div>
      {(mayRate(list, who) || (leads && now)) && (
        <div className="question__steps">
          <RateCard card={card} list={list} />
          {leads && now && <Outcome card={card} />}
        </div>
      )}
    </li>
  );
}

const outcomes = [
  { status: 'answered', label: tableText.answer },
  { status: 'skipped', label: tableText.skip },
  { status: 'later', label: tableText.later },
] as const;

const Outcome = ({ card }: { card: CardView }) =>
  outcomes.map(({ status, label }) => (
    <ActButton key={status} action={{ type: 'mark-question', cardId: card.id, status }}>
      {label}
    </ActButton>
  ));
