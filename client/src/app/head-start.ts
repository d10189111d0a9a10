/**
 * What a page will ask for anyway is asked for together with its code, and not after it: who is there, the connection,
 * and what the page is about. Nothing waits for the answers here. The page finds them there, or under way, and shows
 * what is wrong with them. What is asked first goes out with the page itself: see page-preloads.ts beside the settings
 * of Vite.
 */
import { DocumentId } from '@leerkring/shared/contract/common';
import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunction, Params } from 'react-router';
import { agreementQuery, agreementTextQuery } from '../features/agreements/api';
import { commentsQuery } from '../features/comments/api';
import { groupQuery } from '../features/groups/api';
import { meQuery } from '../features/identity/api';
import { fetchEditor } from './fetch-editor';

const start =
  (ask: (params: Params) => void): LoaderFunction =>
  ({ params }) => {
    ask(params);
    return null;
  };

export const headStarts = (client: QueryClient) => {
  // Whoever is not signed in is refused a connection, so who is there is known first.
  const connectSoon = () =>
    void client.ensureQueryData(meQuery).then(
      async () => (await import('../lib/socket')).connect(),
      () => undefined,
    );
  return {
    who: start(() => void client.prefetchQuery(meQuery)),
    room: start(connectSoon),
    text: start(({ documentId }) => {
      const id = DocumentId.safeParse(documentId);
      if (id.success) void client.prefetchQuery(commentsQuery(id.data));
      connectSoon();
    }),
    agreement: start(({ agreementId = '' }) => {
      void client.prefetchQuery(agreementTextQuery(agreementId));
      void client.fetchQuery(agreementQuery(agreementId)).then(
        ({ groupId, mayWrite }) => {
          void client.prefetchQuery(groupQuery(groupId));
          if (mayWrite) fetchEditor();
        },
        () => undefined,
      );
      connectSoon();
    }),
  };
};
