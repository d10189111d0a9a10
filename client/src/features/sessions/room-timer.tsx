import { useEffect, useState } from 'react';
import { Timer } from '../../ui/timer';
import { useRoom } from './room-context';
import { timerFacts, untilNextSecond } from './timer-facts';
import './room-timer.css';

/** The only thing on the screen that is drawn again every second. */
export function RoomTimer({ size }: { size: 'medium' | 'large' }) {
  const { view, clock } = useRoom();
  const { timer } = view;
  const [, tick] = useState(0);
  useEffect(() => {
    let waiting = 0;
    const next = () => {
      const ms = timer && untilNextSecond(timer, clock.now());
      if (ms === null) return;
      waiting = window.setTimeout(() => {
        tick((count) => count + 1);
        next();
      }, ms);
    };
    next();
    return () => window.clearTimeout(waiting);
  }, [timer, clock]);
  if (!timer) return null;
  const { state, ...words } = timerFacts(timer, clock.now());
  return (
    <div className={`room-timer room-timer--${state}`}>
      <Timer {...words} size={size} state={state === 'soon' ? 'running' : state} />
    </div>
  );
}
