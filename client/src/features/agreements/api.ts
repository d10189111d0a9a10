import {
  type AgreementChange,
  type AgreementInput,
  type AgreementView,
  agreementRoutes,
} from '@leerkring/shared/contract/agreements';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useAgreements = () =>
  useQuery({
    queryKey: queryKeys.agreements,
    queryFn: ({ signal }) => call(agreementRoutes.list, { signal }),
  });

export const useAgreementsOf = (groupId: string) =>
  useQuery({
    queryKey: [...queryKeys.agreements, 'of-group', groupId],
    queryFn: ({ signal }) => call(agreementRoutes.ofGroup, { params: { groupId }, signal }),
  });

export const agreementQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agreements, agreementId],
    queryFn: ({ signal }) => call(agreementRoutes.get, { params: { agreementId }, signal }),
  });

export const useAgreement = (agreementId: string) => useQuery(agreementQuery(agreementId));

/** Its text, asked together with the code that shows it. What nobody comes for is not kept. */
export const agreementTextQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [...queryKeys.agreementTexts, agreementId],
    queryFn: ({ signal }) => call(agreementRoutes.text, { params: { agreementId }, signal }),
    gcTime: 10_000,
  });

/** Takes it away: whoever comes back asks again, because who may read it does not stay the same. */
export const useTextAhead = (agreementId: string) => {
  const client = useQueryClient();
  return useCallback(async () => {
    const query = agreementTextQuery(agreementId);
    const text = await client.fetchQuery(query);
    client.removeQueries({ queryKey: query.queryKey, exact: true });
    return text;
  }, [client, agreementId]);
};

/** The answer of a change is the newest truth; the lists are read again. */
const useAgreementAct = <Input>(act: (input: Input) => Promise<AgreementView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (agreement) => {
      client.setQueryData([...queryKeys.agreements, agreement.id], agreement);
      void client.invalidateQueries({ queryKey: queryKeys.agreements, exact: true });
      void client.invalidateQueries({ queryKey: [...queryKeys.agreements, 'of-group'] });
    },
  });
};

export const useCreateAgreement = () =>
  useAgreementAct(({ groupId, body }: { groupId: string; body: AgreementInput }) =>
    call(agreementRoutes.create, { params: { groupId }, body }),
  );

export const useChangeAgreement = (agreementId: string) =>
  useAgreementAct((body: AgreementChange) => call(agreementRoutes.change, { params: { agreementId }, body }));

export const useWithdrawAgreement = (agreementId: string) =>
  useAgreementAct(() => call(agreementRoutes.withdraw, { params: { agreementId } }));
