import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: ({ signal }) => call(identityRoutes.me, { signal }),
  staleTime: 60_000,
});

export const useMe = () => useQuery(meQuery);

export const useWaysToSignIn = () =>
  useQuery({
    queryKey: queryKeys.waysToSignIn,
    queryFn: ({ signal }) => call(identityRoutes.waysToSignIn, { signal }),
    // Whoever is sent back here may not be on the list any more.
    staleTime: 0,
  });

export const useDemonstrationSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: PersonId) =>
      call(identityRoutes.signInAsDemonstrationPerson, { body: { personId } }),
    onSuccess: (me) => {
      // Nothing the previous person saw may show to the next one.
      client.clear();
      client.setQueryData(queryKeys.me, me);
    },
  });
};

export const useSignOut = () =>
  useMutation({
    mutationFn: () => call(identityRoutes.signOut),
    // A fresh page: memory, sockets and drafts of this person go with it.
    onSuccess: () => window.location.assign('/inloggen'),
  });
