import { Check, CloudOff, Hand, MessageSquare, MessageSquarePlus, Signpost } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { colourOf } from '../../lib/person';
import { circleText } from '../../text/session';
import { Avatar } from '../../ui/avatar';
import { classNames } from '../../ui/class-names';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { fromTop, type Place, placesRound } from './circle-places';
import { useRoom } from './room-context';
import { RoomTimer } from './room-timer';
import { type SeatBadge, type SeatFacts, seatFacts } from './seat-facts';
import './circle.css';

const badges: Record<SeatBadge, ReactNode> = {
  away: <CloudOff />,
  question: <Hand />,
  addition: <MessageSquarePlus />,
  process: <Signpost />,
  ready: <Check />,
  turn: <MessageSquare />,
};

/** Above this many a circle is too crowded for names; then people sit in rows. */
const roundTable = 12;

export function Circle() {
  const room = useRoom();
  const { view } = room;
  const order = fromTop(
    view.seats.map((seat) => seat.personId),
    view.facilitatorId,
  );
  const places = placesRound(order.length);
  const many = order.length > roundTable ? 'rows' : order.length > 8 && 'many';
  return (
    <section className={classNames('circle', [many])} aria-label={circleText.title}>
      <div className="circle__table">
        <RoomTimer size="large" />
      </div>
      <ul className="circle__seats">
        {order.map((personId, index) => (
          <Seat key={personId} facts={seatFacts(room, personId)} place={places[index]} />
        ))}
      </ul>
    </section>
  );
}

function Seat({ facts, place }: { facts: SeatFacts; place: Place | undefined }) {
  const { personId, name, fullName, label, states, turn, turnedAway, here, badge } = facts;
  const style = place && ({ '--seat-x': `${place.x}%`, '--seat-y': `${place.y}%` } as CSSProperties);
  return (
    <li className={classNames('seat', [turn && 'turn', !here && 'absent'])} style={style}>
      <Avatar
        name={fullName}
        colour={colourOf(personId)}
        turn={turn}
        away={turnedAway}
        badge={badge && badges[badge]}
        decorative
      />
      <span className="seat__words" aria-hidden="true">
        <span className="seat__name">{name}</span>
        {label && <span className="seat__label">{label}</span>}
      </span>
      <VisuallyHidden>{[fullName, ...states].join(', ')}</VisuallyHidden>
    </li>
  );
}
