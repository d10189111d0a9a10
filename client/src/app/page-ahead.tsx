/**
 * A page as it looks before its code is there: an agreement, drawn on the server for whoever asks for it, from what the
 * API answers them. It comes with the address itself and stands there to read, until what the browser makes of the same
 * parts takes its place (take-over.ts). The build makes a file of its own of this one; nothing in the browser uses it.
 */
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { commentRoutes } from '@leerkring/shared/contract/comments';
import { documentVersionRoutes } from '@leerkring/shared/contract/document-versions';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { notificationRoutes } from '@leerkring/shared/contract/notifications';
import type { AnswerOf, Route } from '@leerkring/shared/contract/route';
import {
  type DehydratedState,
  dehydrate,
  QueryClient,
  QueryClientProvider,
  type QueryKey,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, matchPath, StaticRouterProvider } from 'react-router';
import { agreementQuery, agreementTextQuery } from '../features/agreements/api';
import { commentsQuery } from '../features/comments/api';
import { versionsQuery } from '../features/documents/versions/api';
import { meQuery } from '../features/identity/api';
import { notificationsQuery } from '../features/notifications/api';
import { DocumentProvider } from '../lib/document-provider';
import { addressOf, answerOf } from '../lib/http';
import type { Connection } from '../lib/socket';
import { shellText } from '../text/shell';
import { Notice } from '../ui/notice';
import { Agreement } from './pages/agreement-page';
import { ShellLayout } from './shell-layout';
import { SignedIn } from './signed-in';
import { titleInTab } from './use-document-title';

/** What the API answers at this address, as JSON; it fails when the answer is no. */
export type Ask = (address: string) => Promise<unknown>;

export interface DrawnPage {
  title: string;
  html: string;
  /** Whether whoever asks is about to write in it. */
  mayWrite: boolean;
  /** Everything it was made of, for the queries of the browser. */
  data: DehydratedState;
}

const path = '/afspraken/:agreementId';

/** `address` is a whole one, of a page with this path. Fails with whatever `ask` fails with. */
export async function draw(address: string, ask: Ask): Promise<DrawnPage> {
  const agreementId = matchPath(path, new URL(address).pathname)?.params.agreementId ?? '';
  const client = new QueryClient();
  const get = async <R extends Route>(
    route: R,
    params: Record<string, string>,
    { queryKey }: { queryKey: QueryKey },
  ): Promise<AnswerOf<R>> => {
    const answer = answerOf(route, await ask(addressOf(route, { params })));
    client.setQueryData(queryKey, answer);
    return answer;
  };
  const [agreement, text] = await Promise.all([
    get(agreementRoutes.get, { agreementId }, agreementQuery(agreementId)),
    get(agreementRoutes.text, { agreementId }, agreementTextQuery(agreementId)),
    get(identityRoutes.me, {}, meQuery),
    get(notificationRoutes.list, {}, notificationsQuery),
  ]);
  const { documentId, title, mayWrite } = agreement;
  await Promise.all([
    get(commentRoutes.list, { documentId }, commentsQuery(documentId)),
    get(documentVersionRoutes.list, { documentId }, versionsQuery(documentId)),
  ]);
  const provider = new DocumentProvider(yetToCome, documentId);
  try {
    provider.show({ text, mayWrite });
    const page = <Agreement agreement={agreement} provider={provider} />;
    const html = await inShell(page, address, client);
    return { title: titleInTab(title), html, mayWrite, data: dehydrate(client) };
  } finally {
    provider.destroy();
    client.clear();
  }
}

const inShell = async (page: ReactNode, address: string, client: QueryClient): Promise<string> => {
  const routes = [
    { Component: SignedIn, children: [{ Component: ShellLayout, children: [{ path, element: page }] }] },
  ];
  const context = await createStaticHandler(routes).query(new Request(address));
  // The routes above lead nowhere else.
  if (context instanceof Response) throw new Error(`${context.status} while drawing a page`);
  return renderToString(
    <QueryClientProvider client={client}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
      {/* For who wrote in it already, when the code does not come (lib/first-words.ts). */}
      <div className="page-ahead__late" hidden>
        <Notice tone="warning">{shellText.late}</Notice>
      </div>
    </QueryClientProvider>,
  );
};

const never = () => () => undefined;

/** That of the browser. */
const yetToCome: Connection = {
  status: () => 'connecting',
  onStatus: never,
  on: never,
  send: () => new Promise(() => undefined),
  tell: () => undefined,
};
