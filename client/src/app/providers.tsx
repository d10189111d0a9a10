import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { signInPath } from '../lib/return-path';
import { makeQueryClient } from './query-client';
import { makeRouter } from './routes';

/** Goes through the router, so that a page with unsaved text can still say so. */
const toSignIn = () => {
  const { pathname, search, hash } = router.state.location;
  if (pathname !== '/inloggen') void router.navigate(signInPath(pathname + search + hash), { replace: true });
};

const queryClient = makeQueryClient(toSignIn);
const router = makeRouter(queryClient);

export function Providers() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
