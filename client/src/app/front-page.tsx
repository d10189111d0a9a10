import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shellText } from '../text/shell';
import { Mark } from '../ui/mark';
import './front-page.css';

/** The frame round pages for whoever is not signed in yet. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <main className="front-page">
      <Link className="front-page__brand" to="/inloggen">
        <Mark />
        {shellText.product}
      </Link>
      {children}
    </main>
  );
}
