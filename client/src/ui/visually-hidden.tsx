import type { ReactNode } from 'react';
import './visually-hidden.css';

/** For the ear only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="leerkring-visually-hidden">{children}</span>;
}
