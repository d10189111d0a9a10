import type { ReactNode } from 'react';
import './page-header.css';

export interface PageHeaderProps {
  title: string;
  /** A small line above the title: a date, or where we are. */
  eyebrow?: ReactNode;
  /** One or two sentences under it. */
  intro?: ReactNode;
  /** Truth chips. */
  chips?: ReactNode;
  actions?: ReactNode;
}

/** The top of a page. Its heading takes the focus after navigation. */
export function PageHeader({ title, eyebrow, intro, chips, actions }: PageHeaderProps) {
  return (
    <header className="leerkring-page-header">
      <div className="leerkring-page-header__text">
        {eyebrow && <p className="leerkring-page-header__eyebrow">{eyebrow}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {intro && <p className="leerkring-page-header__intro">{intro}</p>}
        {chips && <div className="leerkring-page-header__chips">{chips}</div>}
      </div>
      {actions && <div className="leerkring-page-header__actions">{actions}</div>}
    </header>
  );
}
