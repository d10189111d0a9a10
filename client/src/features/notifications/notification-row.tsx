import type { NotificationView } from '@leerkring/shared/contract/notifications';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime } from '../../lib/format-nl';
import { notificationText as words } from '../../text/notifications';
import { Row } from '../../ui/rows';
import { useRead } from './api';
import { type InWords, inWords } from './in-words';
import './notifications.css';

interface NotificationRowProps {
  view: NotificationView;
  now: Date;
  lead?: ReactNode;
  /** What can be done with it. */
  end?: (told: InWords) => ReactNode;
}

/** Whoever goes there has read it; what was said in a text is read there. */
export function NotificationRow({ view, now, lead, end }: NotificationRowProps) {
  const read = useRead();
  const told = inWords(view, now);
  const { about, at, unread, loud } = view;
  const follow = () => {
    if (unread > 0 && about.kind !== 'comments')
      read.mutate({ about: { kind: about.kind, id: about.id }, until: at });
  };
  const asks = unread > 0 && loud;
  return (
    <Row
      lead={lead}
      title={
        <Link className={asks ? 'title-link' : 'title-link notification--calm'} to={told.to} onClick={follow}>
          {told.sentence}
        </Link>
      }
      detail={[
        told.where,
        // A meeting has a time of its own; two would be mixed up.
        ...(about.kind === 'meeting' ? [] : [dayAndTime(at, now)]),
        ...(unread > 1 && about.kind === 'thread' ? [words.newPosts(unread)] : []),
      ].join(' · ')}
      end={end?.(told)}
    />
  );
}
