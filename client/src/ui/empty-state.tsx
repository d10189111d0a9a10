import type { ReactNode } from 'react';
import { Mark } from './mark';
import './empty-state.css';

export interface EmptyStateProps {
  title: string;
  /** What this place is for and what the first step is. */
  children: ReactNode;
  action?: ReactNode;
  headingLevel?: 2 | 3;
}

export function EmptyState({ title, children, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="leerkring-empty-state">
      <Mark />
      <Heading className="leerkring-empty-state__title">{title}</Heading>
      <p className="leerkring-empty-state__text">{children}</p>
      {action && <div className="leerkring-empty-state__action">{action}</div>}
    </div>
  );
}
