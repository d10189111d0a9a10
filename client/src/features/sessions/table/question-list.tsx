import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayLead } from '@leerkring/shared/rules/session/rights';
import { useState } from 'react';
import { questionStatusText, tableText } from '../../../text/session';
import { Chip } from '../../../ui/chip';
import { Row, Rows } from '../../../ui/rows';
import { ActButton } from '../act-button';
import { useRoom } from '../room-context';
import { CardEdit } from './card-edit';
import { CardMenu } from './card-menu';
import { RateCard, RatingChip } from './rating';

export function QuestionList({ list, cards }: { list: CardList; cards: readonly CardView[] }) {
  return (
    <Rows label={list.title}>
      {cards.map((card, index) => (
        <QuestionRow key={card.id} card={card} list={list} number={index + 1} />
      ))}
    </Rows>
  );
}

function QuestionRow({ card, list, number }: { card: CardView; list: CardList; number: number }) {
  const { view, nameOf, me } = useRoom();
  const [editing, setEditing] = useState(false);
  const now = view.run?.focusCardId === card.id;
  const author = card.authorId && (card.authorId === me ? tableText.mine : nameOf(card.authorId));
  const state = now ? tableText.now : questionStatusText[card.status];
  if (editing) return <Row lead={number} title={<CardEdit card={card} onDone={() => setEditing(false)} />} />;
  return (
    <Row
      lead={number}
      now={now}
      title={card.text}
      detail={
        <>
          {[author, state].filter(Boolean).join(' · ')}
          <div className="question-actions">
            <RateCard card={card} list={list} />
            <LeadActions card={card} now={now} />
          </div>
        </>
      }
      end={
        <span className="question-end">
          {now && (
            <Chip tone="now" look="solid">
              {tableText.nowChip}
            </Chip>
          )}
          {!now && card.rating && <RatingChip rating={card.rating} />}
          <CardMenu card={card} list={list} onEdit={() => setEditing(true)} />
        </span>
      }
    />
  );
}

/** One step at a time: bring a question forward, and when it is on the table say what became of it. */
function LeadActions({ card, now }: { card: CardView; now: boolean }) {
  const { who } = useRoom();
  const { id: cardId, status } = card;
  if (!mayLead(who)) return null;
  if (now)
    return (
      <>
        <ActButton action={{ type: 'mark-question', cardId, status: 'answered' }}>
          {tableText.answer}
        </ActButton>
        <ActButton action={{ type: 'mark-question', cardId, status: 'skipped' }}>{tableText.skip}</ActButton>
        <ActButton action={{ type: 'mark-question', cardId, status: 'later' }}>{tableText.later}</ActButton>
      </>
    );
  if (status !== 'open' && status !== 'later') return null;
  return (
    <ActButton
      action={{ type: 'focus-card', cardId }}
      aria-label={`${tableText.focusThis}: ${card.text}`}
      variant="quiet"
    >
      {tableText.focusThis}
    </ActButton>
  );
}
