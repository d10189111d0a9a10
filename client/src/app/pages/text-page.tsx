import type { TextPlace } from '@leerkring/shared/contract/comments';
import { type CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useComments } from '../../features/comments/api';
import { DocumentWorkspace } from '../../features/documents/document-workspace';
import { useDocumentFact, useDocumentProvider } from '../../features/documents/use-provider';
import type { DocumentProvider } from '../../lib/document-provider';
import { shortDay } from '../../lib/format-nl';
import { textLink } from '../../lib/text-link';
import { useNow } from '../../lib/use-now';
import { commentText } from '../../text/comments';
import { commonText } from '../../text/common';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';
import { useTextTools } from './use-text-tools';

/** One text of a session with all that belongs to it. Others have a page of their own, and are sent there. */
export function TextPage() {
  const id = DocumentId.safeParse(useParams()['documentId']);
  return id.success ? <OneText key={id.data} documentId={id.data} /> : <NotFoundPage />;
}

function OneText({ documentId }: { documentId: DocumentId }) {
  const comments = useComments(documentId);
  // Under way before it is known which page the text belongs to.
  const provider = useDocumentProvider(documentId);
  const [query] = useSearchParams();
  useDocumentTitle(comments.data && titleOf(comments.data.place));
  return (
    <Loaded query={comments} lines={10}>
      {({ place, eraseAt }) =>
        place.page?.kind === 'agreement' ? (
          <Navigate
            replace
            to={textLink(documentId, place.page, query.get('opmerking') as CommentThreadId | null)}
          />
        ) : (
          <SessionText provider={provider} place={place} eraseAt={eraseAt} />
        )
      }
    </Loaded>
  );
}

const titleOf = ({ title, page }: TextPlace): string =>
  page?.kind === 'meeting' ? commentText.parts[page.part] : (title ?? commentText.textTitle);

interface SessionTextProps {
  provider: DocumentProvider | undefined;
  place: TextPlace;
  eraseAt: string | null;
}

function SessionText({ provider, place, eraseAt }: SessionTextProps) {
  const title = titleOf(place);
  return (
    <>
      <PageHeader
        eyebrow={place.groupName}
        title={title}
        intro={place.page && <Link to={`/bijeenkomsten/${place.page.id}`}>{commentText.backToMeeting}</Link>}
      />
      {provider ? (
        <OpenText provider={provider} title={title} eraseAt={eraseAt} />
      ) : (
        <Skeleton label={commonText.loading} lines={8} />
      )}
    </>
  );
}

interface OpenTextProps {
  provider: DocumentProvider;
  title: string;
  eraseAt: string | null;
}

function OpenText({ provider, title, eraseAt }: OpenTextProps) {
  const now = useNow();
  const mayWrite = useDocumentFact(provider, 'mayWrite');
  const me = useSignedIn().actor.personId;
  const { around, notice, ...tools } = useTextTools(provider, { label: title, mayWrite, me });
  return (
    <Stack gap={5}>
      {notice}
      <div ref={around}>
        <DocumentWorkspace
          provider={provider}
          label={title}
          placeholder={commentText.placeholder}
          editable={mayWrite}
          readers={commentText.readers}
          kept={eraseAt && commentText.erasedOn(shortDay(eraseAt, now))}
          {...tools}
        />
      </div>
    </Stack>
  );
}
