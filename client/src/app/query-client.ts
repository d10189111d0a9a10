import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode } from '../lib/http';

/** Only what may pass by itself is tried again; a refusal stays a refusal. */
const retry = (failures: number, error: unknown) => failures < 2 && hasCode(error, 'unavailable');

export const makeQueryClient = (onSignedOut: () => void) => {
  const onError = (error: unknown) => {
    if (hasCode(error, 'not-signed-in')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // `always`: a browser that thinks it is offline may be wrong; the request itself tells.
    defaultOptions: {
      queries: { retry, staleTime: 10_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
};
