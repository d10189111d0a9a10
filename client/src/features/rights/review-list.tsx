import type { ReviewStanding } from '@leerkring/shared/contract/rights';
import { Link } from 'react-router';
import { shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { rightsText as words } from '../../text/rights';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Row, Rows } from '../../ui/rows';

/** Each organisation, and when its list is to be looked at again. */
export function ReviewList({ reviews }: { reviews: readonly ReviewStanding[] }) {
  const now = useNow();
  const isDue = ({ active, dueAt }: ReviewStanding) =>
    active > 0 && (dueAt === null || new Date(dueAt) <= now);
  return (
    <Card className="wrapping-rows">
      <Rows label={words.organisations}>
        {reviews.map((review) => {
          const { organisation, active, lastReview, everyMonths, dueAt } = review;
          return (
            <Row
              key={organisation.id}
              title={
                <Link className="title-link" to={`/beheer/rechten/${organisation.id}`}>
                  {organisation.name}
                </Link>
              }
              detail={[
                words.people(active),
                lastReview
                  ? words.reviewed(shortDay(lastReview.at, now), fullName(lastReview.by))
                  : words.never,
                words.every(everyMonths).toLowerCase(),
              ].join(' · ')}
              end={
                isDue(review) ? (
                  <Chip tone="now">{words.dueNow}</Chip>
                ) : (
                  dueAt && <Chip>{words.dueBy(shortDay(dueAt, now))}</Chip>
                )
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
