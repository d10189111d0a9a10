import { type DehydratedState, hydrate, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { signInPath } from '../lib/return-path';
import { makeQueryClient } from './query-client';
import { makeRouter } from './routes';

/** The app at the address of the browser. What its page asks first is asked at once, but for what is known already. */
export const openApp = (known: DehydratedState | null) => {
  /** Goes through the router, so that a page with unsaved text can still say so. */
  const toSignIn = () => {
    const { pathname, search, hash } = router.state.location;
    if (pathname !== '/inloggen')
      void router.navigate(signInPath(pathname + search + hash), { replace: true });
  };
  const queryClient = makeQueryClient(toSignIn);
  if (known) hydrate(queryClient, asOfNow(known));
  const router = makeRouter(queryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
};

/** It came a moment ago, whatever the clocks here and there say. */
const asOfNow = ({ queries, ...known }: DehydratedState): DehydratedState => ({
  ...known,
  queries: queries.map((query) => ({ ...query, state: { ...query.state, dataUpdatedAt: Date.now() } })),
});
