import { classNames } from './class-names';
import './timer.css';
import './visually-hidden.css';

export interface TimerProps {
  /** Minutes and seconds as shown: "12:40". */
  digits: string;
  /** The same for the ear: "12 minuten en 40 seconden". */
  spoken: string;
  /** Small line under it: "nog te gaan". */
  caption?: string;
  size?: 'medium' | 'large';
  state?: 'running' | 'paused' | 'over';
}

/** Time in serif digits of one width, so that nothing trembles. It can be read, and never speaks of itself. */
export function Timer({ digits, spoken, caption, size = 'medium', state = 'running' }: TimerProps) {
  return (
    <div className={classNames('leerkring-timer', [size, state])} role="timer" aria-live="off">
      <span className="leerkring-timer__digits" aria-hidden="true">
        {digits}
      </span>
      <span className="leerkring-visually-hidden">{spoken}</span>
      {caption && <span className="leerkring-timer__caption">{caption}</span>}
    </div>
  );
}
