import type { LibraryNotice } from '@leerkring/shared/contract/library';
import { Link } from 'react-router';
import { shortDay } from '../../lib/format-nl';
import { libraryNoticeText } from '../../text/library';
import { LinkButton } from '../../ui/link-button';
import { Row } from '../../ui/rows';

/** What of my organisation is to be looked at again, and which sources went on. */
export function LibraryNotices({ notices, now }: { notices: readonly LibraryNotice[]; now: Date }) {
  return notices.map(({ kind, itemId, title, at, organisation }) => {
    const isSource = kind === 'source';
    const to = `/bibliotheek/${itemId}${isSource ? '/bron' : ''}`;
    const words = isSource
      ? libraryNoticeText.source(title, organisation?.name ?? '')
      : libraryNoticeText.review(title);
    const day = shortDay(at, now);
    return (
      <Row
        key={`${kind} ${itemId}`}
        title={
          <Link className="title-link" to={to}>
            {words}
          </Link>
        }
        detail={isSource ? day : libraryNoticeText.reviewDetail(day)}
        end={
          <LinkButton to={to} aria-label={`${libraryNoticeText.see}: ${words}`}>
            {libraryNoticeText.see}
          </LinkButton>
        }
      />
    );
  });
}
