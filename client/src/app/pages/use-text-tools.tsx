/**
 * What belongs to every text, on whatever page it stands: what is said about it, its versions, and files. The page
 * gives it to the workspace, and puts `around` on an element that holds the text.
 */
import type { CommentThreadId, PersonId } from '@leerkring/shared/contract/common';
import { useSearchParams } from 'react-router';
import { CommentTools } from '../../features/comments/comment-tools';
import { CommentsPanel } from '../../features/comments/comments-panel';
import { commentsPanel, useTextComments } from '../../features/comments/use-text-comments';
import { FileMenu } from '../../features/documents/exchange/file-menu';
import { RemovalNotice } from '../../features/documents/versions/removal-notice';
import { Versions } from '../../features/documents/versions/versions';
import type { DocumentProvider } from '../../lib/document-provider';
import { commentText } from '../../text/comments';
import { versionsText } from '../../text/versions';

interface TextToolsOptions {
  /** What the text is called. */
  label: string;
  mayWrite: boolean;
  me: PersonId;
}

/** `?opmerking=` in the address names the thread that somebody comes for. */
export function useTextTools(provider: DocumentProvider, { label, mayWrite, me }: TextToolsOptions) {
  const { documentId } = provider;
  const comments = useTextComments(documentId, provider);
  const [query] = useSearchParams();
  const open = comments.query.data?.threads.filter(({ resolved }) => !resolved).length ?? 0;
  return {
    around: comments.around,
    extensions: comments.extensions,
    notice: <RemovalNotice documentId={documentId} label={label} me={me} />,
    panels: [
      {
        id: commentsPanel,
        label: commentText.panel(open),
        render: () => <CommentsPanel comments={comments} />,
      },
      { id: 'versions', label: versionsText.title, render: () => <Versions documentId={documentId} /> },
    ],
    actions: (
      <>
        <CommentTools comments={comments} wanted={query.get('opmerking') as CommentThreadId | null} />
        <FileMenu documentId={documentId} mayWrite={mayWrite} />
      </>
    ),
  };
}
