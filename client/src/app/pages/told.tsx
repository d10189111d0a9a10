import type { LibraryNotice } from '@leerkring/shared/contract/library';
import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { Link } from 'react-router';
import { NotificationRow } from '../../features/notifications/notification-row';
import { notificationText as words } from '../../text/notifications';
import { LinkButton } from '../../ui/link-button';
import { Row } from '../../ui/rows';

const AT_MOST = 4;

/** A meeting that waits for an answer asks for it by itself, and so does a report. */
const asksItself: ReadonlySet<string> = new Set(['meeting-planned', 'case-report']);

const isToldOf = ({ kind, itemId }: LibraryNotice, about: NotificationView['about']): boolean =>
  kind === 'review'
    ? about.kind === 'library-review' && about.id === itemId
    : about.kind === 'library-source' && about.madeFromIt === itemId;

/** What stands on the page as a notice of the library is not told twice. */
export const asksHere = (
  { unread, loud, reason, about }: NotificationView,
  library: readonly LibraryNotice[],
): boolean =>
  unread > 0 && loud && !asksItself.has(reason) && !library.some((notice) => isToldOf(notice, about));

/** The newest of what I am told; the rest is on the list. */
export function Told({ views, now }: { views: readonly NotificationView[]; now: Date }) {
  const rest = views.length - AT_MOST;
  return (
    <>
      {views.slice(0, AT_MOST).map((view) => (
        <NotificationRow
          key={`${view.about.kind} ${view.about.id}`}
          view={view}
          now={now}
          end={({ to, sentence }) => (
            <LinkButton to={to} aria-label={words.openOf(sentence)}>
              {words.open}
            </LinkButton>
          )}
        />
      ))}
      {rest > 0 && (
        <Row
          title={
            <Link className="title-link" to="/meldingen">
              {words.more(rest)}
            </Link>
          }
        />
      )}
    </>
  );
}
