import type { Rating } from '@leerkring/shared/contract/session-actions';
import type { CardView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayRate } from '@leerkring/shared/rules/session/rights';
import { ratingText, tableText } from '../../../text/session';
import { Chip } from '../../../ui/chip';
import { SegmentedControl } from '../../../ui/segmented-control';
import { ActButton } from '../act-button';
import { listIdOf, listStateOf } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { useHopeful } from '../use-hopeful';

const ratings = ['cold', 'lukewarm', 'warm'] as const satisfies Rating[];
const options = ratings.map((value) => ({ value, label: ratingText[value] }));

export function RatingChip({ rating }: { rating: Rating }) {
  const look = rating === 'warm' ? 'solid' : rating === 'lukewarm' ? 'outline' : 'soft';
  return (
    <Chip tone={rating === 'warm' ? 'brand' : 'neutral'} look={look}>
      {ratingText[rating]}
    </Chip>
  );
}

/** For the presenter alone: how much a card touches. */
export function RateCard({ card, list }: { card: CardView; list: CardList }) {
  const { who, mine, act } = useRoom();
  const [rating, hope] = useHopeful(mine.ratings[card.id]);
  if (!mayRate(list, who)) return null;
  return (
    <SegmentedControl
      label={tableText.rate(card.text)}
      labelHidden
      options={options}
      value={rating}
      onChange={(next) => void hope(next, act({ type: 'rate-card', cardId: card.id, rating: next }))}
    />
  );
}

export function ShowRatings({ list }: { list: CardList }) {
  const { who, view, mine } = useRoom();
  const listId = listIdOf(usePhase(), list);
  const rated = view.cards.some((card) => card.listId === listId && mine.ratings[card.id]);
  if (!mayRate(list, who) || !rated) return null;
  if (listStateOf(view, listId).ratingsShown) return <p className="table__aside">{tableText.ratingsShown}</p>;
  return (
    <div className="table__aside">
      <p>{tableText.onlyYouSee}</p>
      <ActButton action={{ type: 'show-ratings', listKey: list.key }}>{tableText.showRatings}</ActButton>
    </div>
  );
}
