import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Announcer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Mark } from '../ui/mark';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import './shell.css';

export interface ShellProps {
  items: readonly { to: string; label: string; icon: ReactNode }[];
  /** Who is signed in: name, and function or organisation. */
  person: { name: string; detail: string };
  words: { product: string; navigation: string; skip: string; signOut: string };
  /** A line above every page, such as that the data are made up. */
  notice?: ReactNode;
  onSignOut: () => void;
  children: ReactNode;
}

/**
 * The frame round every page except the live room: a side bar, and on a phone a bar at the foot. One tree for both,
 * so that nothing is said twice to a screen reader.
 */
export function Shell({ items, person, words, notice, onSignOut, children }: ShellProps) {
  const main = useFocusOnNavigation();
  return (
    <div className="leerkring-shell">
      <a className="leerkring-shell__skip" href="#main">
        {words.skip}
      </a>
      <header className="leerkring-shell__side">
        <NavLink className="leerkring-shell__brand" to="/">
          <Mark />
          {words.product}
        </NavLink>
        <nav className="leerkring-shell__nav" aria-label={words.navigation}>
          {items.map((item) => (
            <NavLink className="leerkring-shell__item" key={item.to} to={item.to} end={item.to === '/'}>
              {item.icon}
              <span>{item.label}</span>
            </NavLink>
          ))}
        </nav>
        <div className="leerkring-shell__foot">
          <p className="leerkring-shell__person">
            {person.name}
            <br />
            {person.detail}
          </p>
          <Button variant="quiet" icon={<LogOut />} onClick={onSignOut}>
            {words.signOut}
          </Button>
        </div>
      </header>
      <main className="leerkring-shell__main" id="main" ref={main} tabIndex={-1}>
        {notice && <div className="leerkring-shell__notice">{notice}</div>}
        {children}
      </main>
      <Announcer />
    </div>
  );
}
