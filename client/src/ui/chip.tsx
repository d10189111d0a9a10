import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './chip.css';

export type ChipTone = 'neutral' | 'brand' | 'ok' | 'now' | 'stop' | 'private';

export interface ChipProps {
  tone?: ChipTone;
  /** Solid for the one thing that counts now, outline for what stands back. */
  look?: 'soft' | 'solid' | 'outline';
  icon?: ReactNode;
  children: ReactNode;
}

export function Chip({ tone = 'neutral', look = 'soft', icon, children }: ChipProps) {
  return (
    <span className={classNames('leerkring-chip', [tone, look])}>
      {icon}
      {children}
    </span>
  );
}
