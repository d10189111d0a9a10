import type { TextPage } from '@leerkring/shared/contract/comments';
import type { CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';

/** To the page on which somebody reads a text, and to what is said there. */
export const textLink = (
  documentId: DocumentId,
  page: TextPage | null,
  threadId: CommentThreadId | null,
): string => {
  const path = page?.kind === 'agreement' ? `/afspraken/${page.id}` : `/teksten/${documentId}`;
  return threadId ? `${path}?opmerking=${threadId}` : path;
};
