import { Bell as BellIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { notificationText as words } from '../../text/notifications';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { useNotifications, waiting } from './api';
import './bell.css';

/** The way to the list, with how many things ask for me; the same on every screen of mine. */
export function Bell() {
  const count = waiting(useNotifications().data ?? []);
  return (
    <NavLink className="bell" to="/meldingen">
      <BellIcon />
      <span className="bell__word">{words.title}</span>
      {count > 0 && (
        <span className="bell__count">
          {count > 99 ? '99+' : count} <VisuallyHidden>{words.fresh.toLowerCase()}</VisuallyHidden>
        </span>
      )}
    </NavLink>
  );
}
