/**
 * What a page will ask for anyway is asked for together with its code, and not after it: who is there, the connection,
 * and what the page is about. Nothing waits for the answers here. The page finds them there, or under way, and shows
 * what is wrong with them.
 */
import { DocumentId } from '@leerkring/shared/contract/common';
import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunction, Params } from 'react-router';
import { meQuery } from '../features/identity/api';

const start =
  (ask: (params: Params) => unknown): LoaderFunction =>
  ({ params }) => {
    ask(params);
    return null;
  };

const connectSoon = async () => (await import('../lib/socket')).connect();

export const headStarts = (client: QueryClient) => ({
  who: start(() => client.prefetchQuery(meQuery)),
  room: start(connectSoon),
  text: start(async ({ documentId }) => {
    void connectSoon();
    const id = DocumentId.safeParse(documentId);
    const { commentsQuery } = await import('../features/comments/api');
    if (id.success) await client.prefetchQuery(commentsQuery(id.data));
  }),
  agreement: start(async ({ agreementId = '' }) => {
    void connectSoon();
    const { agreementQuery } = await import('../features/agreements/api');
    await client.prefetchQuery(agreementQuery(agreementId));
  }),
});
