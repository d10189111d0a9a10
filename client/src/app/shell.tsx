import { CircleUser } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Announcer } from '../ui/announcer';
import { Mark } from '../ui/mark';
import { Menu, type MenuItem } from '../ui/menu';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import './shell.css';

export interface ShellProps {
  items: readonly { to: string; label: string; icon: ReactNode }[];
  /** Who is signed in: name, and function or organisation. */
  person: { name: string; detail: string };
  words: { product: string; navigation: string; skip: string };
  /** The way to the search. */
  search?: ReactNode;
  /** The way to what others did. */
  bell?: ReactNode;
  /** A line above every page, such as that the data are made up. */
  notice?: ReactNode;
  /** What somebody can do for themselves. */
  menu: readonly MenuItem[];
  children: ReactNode;
}

/**
 * The frame round every page except the live room: a side bar, and on a phone a bar at the foot. One tree for both,
 * so that nothing is said twice to a screen reader.
 */
export function Shell({ items, person, words, search, bell, notice, menu, children }: ShellProps) {
  const main = useFocusOnNavigation();
  const nav = useCurrentInSight();
  return (
    <div className="leerkring-shell">
      <a className="leerkring-shell__skip" href="#main">
        {words.skip}
      </a>
      <header className="leerkring-shell__side">
        <NavLink className="leerkring-shell__brand" to="/">
          <Mark />
          <span className="leerkring-shell__product">{words.product}</span>
        </NavLink>
        {search}
        <nav className="leerkring-shell__nav" aria-label={words.navigation} ref={nav}>
          {items.map((item) => (
            <NavLink className="leerkring-shell__item" key={item.to} to={item.to} end={item.to === '/'}>
              {item.icon}
              <span>{item.label}</span>
            </NavLink>
          ))}
        </nav>
        <div className="leerkring-shell__foot">
          {bell}
          <Menu variant="quiet" icon={<CircleUser />} label={person.name} items={menu} />
          <p className="leerkring-shell__person">{person.detail}</p>
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

/** On a phone the bar slides when somebody has more pages than fit. */
function useCurrentInSight() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path makes another page the current one
  useEffect(() => {
    const show = () =>
      nav.current
        ?.querySelector('[aria-current="page"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // With the next frame, which needs the places of everything anyway.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return nav;
}
