import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import { type SignInTerm, signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, hasCode } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useMySignIns = () =>
  useQuery({
    queryKey: queryKeys.signIns,
    queryFn: ({ signal }) => call(signInRoutes.mine, { signal }),
    staleTime: 0,
  });

const useSignInsChange = <Input>(change: (input: Input) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.signIns }),
  });
};

export const useEndSignIn = () =>
  useSignInsChange((signInId: SignInId) => call(signInRoutes.end, { params: { signInId } }));

export const useEndOtherSignIns = () => useSignInsChange((_: undefined) => call(signInRoutes.endOthers));

export const useEndAllSignIns = () =>
  useMutation({
    mutationFn: () => call(signInRoutes.endAll),
    // A fresh page: memory, sockets and drafts of this person go with it.
    onSuccess: () => window.location.assign('/inloggen'),
  });

export const usePeople = () =>
  useQuery({ queryKey: queryKeys.people, queryFn: ({ signal }) => call(signInRoutes.people, { signal }) });

export const useSignInsOf = (personId: string) =>
  useQuery({
    queryKey: [...queryKeys.signIns, personId],
    queryFn: ({ signal }) => call(signInRoutes.ofPerson, { params: { personId }, signal }),
    staleTime: 0,
  });

export const useEndSignInsOf = (personId: PersonId) =>
  useSignInsChange((_: undefined) => call(signInRoutes.endOfPerson, { params: { personId } }));

/** Somebody who comes back to a browser has this long to say so; less where the limit itself is short. */
export const leadMsOf = ({ idleLimitMs }: Pick<SignInTerm, 'idleLimitMs'>) =>
  Math.min(5 * 60_000, idleLimitMs / 4);

const lookAgainMs = 15_000;

const firstEndOf = ({ idleMs, absoluteMs }: SignInTerm) => Math.min(idleMs, absoluteMs ?? idleMs);

/**
 * How long I stay signed in. Asked again when it is time to warn, because another tab may have been in use;
 * and often while the warning is there, so that it goes when somebody answers it in another tab.
 */
export const useSignInTerm = () =>
  useQuery({
    queryKey: queryKeys.signInTerm,
    queryFn: ({ signal }) => call(signInRoutes.term, { signal }),
    staleTime: 0,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return hasCode(error, 'not-signed-in') ? false : lookAgainMs;
      return data ? Math.max(lookAgainMs, firstEndOf(data) - leadMsOf(data)) : false;
    },
  });

export const useStay = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signInRoutes.use),
    onSuccess: (term) => client.setQueryData(queryKeys.signInTerm, term),
  });
};
