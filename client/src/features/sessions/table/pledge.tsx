import { Check } from 'lucide-react';
import { pledgeText } from '../../../text/session';
import { Chip } from '../../../ui/chip';
import { ActButton } from '../act-button';
import { useRoom } from '../room-context';

export function Pledge() {
  const { view, me, may } = useRoom();
  const confirmed = view.pledgedBy.includes(me);
  return (
    <section className="support support--tint" aria-label={pledgeText.title}>
      <h2 className="table__title">{pledgeText.title}</h2>
      <p>{pledgeText.explanation}</p>
      <div className="support__row">
        {confirmed ? (
          <Chip tone="ok" icon={<Check />}>
            {pledgeText.confirmed}
          </Chip>
        ) : (
          may('pledge') && (
            <ActButton variant="primary" action={{ type: 'pledge' }}>
              {pledgeText.confirm}
            </ActButton>
          )
        )}
        <span className="table__hint">{pledgeText.count(view.pledgedBy.length, view.seats.length)}</span>
      </div>
    </section>
  );
}
