import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './avatar.css';

export type PersonColour = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface AvatarProps {
  name: string;
  colour: PersonColour;
  size?: 'small' | 'medium' | 'large';
  /** Has the turn: the amber ring. */
  turn?: boolean;
  /** Sits turned round, or is not there. */
  away?: boolean;
  /** A small round sign at the lower edge. Say the same in words beside it. */
  badge?: ReactNode;
  /** The name stands beside it in words, so the picture is silent. */
  decorative?: boolean;
}

export function Avatar({ name, colour, size = 'medium', turn, away, badge, decorative }: AvatarProps) {
  const className = classNames('leerkring-avatar', [
    size,
    `colour-${colour}`,
    turn && 'turn',
    away && 'away',
  ]);
  return (
    <span
      className={className}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <span className="leerkring-avatar__initials">{initials(name)}</span>
      {badge && <span className="leerkring-avatar__badge">{badge}</span>}
    </span>
  );
}

/** First and last name: "Jan de Vries" is JV, not JD. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('nl') ?? '').join('');
}
