import {
  type CredentialsView,
  type InvitationInput,
  type LinkStage,
  credentialRoutes as routes,
} from '@leerkring/shared/contract/credentials';
import type { Me } from '@leerkring/shared/contract/identity';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';
import { answerWithPasskey, makePasskey } from './passkey';

/** Nothing the previous person saw may show to the next one. */
const comeIn = (client: QueryClient, me: Me) => {
  client.clear();
  client.setQueryData(queryKeys.me, me);
};

const useWayIn = <Input>(enter: (input: Input) => Promise<Me>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: enter, onSuccess: (me) => comeIn(client, me) });
};

export const usePasskeySignIn = () =>
  useWayIn(async (offered: boolean) => {
    const response = await answerWithPasskey(await call(routes.passkeyChallenge), offered);
    return call(routes.signInWithPasskey, { body: response });
  });

export const useCodeSignIn = () =>
  useWayIn((code: string) => call(routes.signInWithCode, { body: { code } }));

export const useRequestLink = () =>
  useMutation({ mutationFn: (email: string) => call(routes.requestLink, { body: { email } }) });

export const useOpenLink = () =>
  useMutation({
    mutationFn: (secret: string): Promise<LinkStage> => call(routes.useLink, { body: { secret } }),
  });

export const useRecover = () =>
  useMutation({
    mutationFn: (code: string): Promise<LinkStage> => call(routes.recover, { body: { code } }),
  });

/** Somebody is signed in after this, but first sees their recovery codes; hence `enter` comes later. */
export const useEnrolPasskey = () =>
  useMutation({
    mutationFn: async (name: string) => {
      const response = await makePasskey(await call(routes.enrolPasskeyChallenge));
      return call(routes.enrolPasskey, { body: { name, response } });
    },
  });

export const useEnrolAuthenticator = () =>
  useMutation({ mutationFn: (code: string) => call(routes.enrolAuthenticator, { body: { code } }) });

export const useEnter = () => {
  const client = useQueryClient();
  return (me: Me) => comeIn(client, me);
};

export const useEnrolSecret = () => useMutation({ mutationFn: () => call(routes.enrolAuthenticatorSecret) });

export const useInvitations = () =>
  useQuery({
    queryKey: queryKeys.invitations,
    queryFn: ({ signal }) => call(routes.invitations, { signal }),
  });

export const useInvitableOrganisations = () =>
  useQuery({
    queryKey: [...queryKeys.invitations, 'organisations'],
    queryFn: ({ signal }) => call(routes.invitableOrganisations, { signal }),
  });

const useInvitationChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.invitations, exact: true }),
  });
};

export const useInvite = () => useInvitationChange((body: InvitationInput) => call(routes.invite, { body }));

export const useWithdrawInvitation = () =>
  useInvitationChange((invitationId: string) =>
    call(routes.withdrawInvitation, { params: { invitationId } }),
  );

export const useCredentialsOf = (personId: string) =>
  useQuery({
    queryKey: [...queryKeys.credentials, personId],
    queryFn: ({ signal }) => call(routes.ofPerson, { params: { personId }, signal }),
    staleTime: 0,
  });

const useReadmissionChange = (
  personId: string,
  route: typeof routes.readmit | typeof routes.withdrawReadmission,
) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) => call(route, { params: { personId } }),
    onSuccess: (view) => client.setQueryData([...queryKeys.credentials, personId], view),
  });
};

export const useReadmit = (personId: string) => useReadmissionChange(personId, routes.readmit);

export const useWithdrawReadmission = (personId: string) =>
  useReadmissionChange(personId, routes.withdrawReadmission);

export const useMyCredentials = () =>
  useQuery({
    queryKey: queryKeys.credentials,
    queryFn: ({ signal }) => call(routes.mine, { signal }),
  });

const useCredentialChange = <Input>(change: (input: Input) => Promise<CredentialsView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => client.setQueryData(queryKeys.credentials, view),
  });
};

export const useProveWithPasskey = () =>
  useCredentialChange(async () => {
    const response = await answerWithPasskey(await call(routes.proofChallenge));
    return call(routes.proveWithPasskey, { body: response });
  });

export const useProveWithCode = () =>
  useCredentialChange((code: string) => call(routes.proveWithCode, { body: { code } }));

export const useAddPasskey = () =>
  useCredentialChange(async (name: string) => {
    const response = await makePasskey(await call(routes.addPasskeyChallenge));
    return call(routes.addPasskey, { body: { name, response } });
  });

export const useRenamePasskey = () =>
  useCredentialChange(({ passkeyId, name }: { passkeyId: string; name: string }) =>
    call(routes.renamePasskey, { params: { passkeyId }, body: { name } }),
  );

export const useRemovePasskey = () =>
  useCredentialChange((passkeyId: string) => call(routes.removePasskey, { params: { passkeyId } }));

export const useAddSecret = () => useMutation({ mutationFn: () => call(routes.addAuthenticatorSecret) });

export const useSetAuthenticator = () =>
  useCredentialChange((code: string) => call(routes.setAuthenticator, { body: { code } }));

export const useRemoveAuthenticator = () =>
  useCredentialChange((_: undefined) => call(routes.removeAuthenticator));

export const useRenewRecoveryCodes = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.renewRecoveryCodes),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.credentials }),
  });
};
