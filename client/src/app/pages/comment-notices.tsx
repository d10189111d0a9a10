import type { CommentNotice, TextPlace } from '@leerkring/shared/contract/comments';
import { Link } from 'react-router';
import { dayAndTime } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { textLink } from '../../lib/text-link';
import { commentText } from '../../text/comments';
import { LinkButton } from '../../ui/link-button';
import { Row } from '../../ui/rows';

const nameOf = ({ title, page, groupName }: TextPlace): string => {
  if (page?.kind === 'meeting') return commentText.partOf(page.part, groupName);
  return title ? commentText.titled(title) : commentText.aTextOf(groupName);
};

/** Where somebody reacted to me; what they said stands there. */
export function CommentNotices({ notices, now }: { notices: readonly CommentNotice[]; now: Date }) {
  return notices.map(({ threadId, documentId, place, reason, by, at }) => {
    const to = textLink(documentId, place.page, threadId);
    const words =
      reason === 'mention'
        ? commentText.noticeMention(fullName(by), nameOf(place))
        : commentText.noticeAnswer(nameOf(place));
    return (
      <Row
        key={threadId}
        title={
          <Link className="title-link" to={to}>
            {words}
          </Link>
        }
        detail={dayAndTime(at, now)}
        end={
          <LinkButton to={to} aria-label={`${commentText.readIt}: ${words}`}>
            {commentText.readIt}
          </LinkButton>
        }
      />
    );
  });
}
