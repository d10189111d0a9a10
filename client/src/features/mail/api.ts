import { mailRoutes } from '@leerkring/shared/contract/mail';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';

/** Not found wherever mail is really sent. */
export const useMailbox = () =>
  useQuery({
    queryKey: queryKeys.mails,
    queryFn: ({ signal }) => call(mailRoutes.list, { signal }),
    // What was read before may miss the mail somebody comes for.
    gcTime: 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? false : 5_000),
    retry: false,
  });
