import {
  type AgreementChange,
  type AgreementInput,
  type AgreementView,
  agreementRoutes,
} from '@leerkring/shared/contract/agreements';
import type { DocumentText } from '@leerkring/shared/contract/documents';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TextAhead } from '../../lib/document-provider';
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

/**
 * What is known before the connection is: its text, and whether one may write. Takes the text away: whoever comes back
 * asks again, because who may read it does not stay the same.
 */
export const useTextAhead = (agreementId: string) => {
  const client = useQueryClient();
  return useCallback((): TextAhead | Promise<TextAhead> => {
    const query = agreementTextQuery(agreementId);
    const take = (text: DocumentText): TextAhead => {
      client.removeQueries({ queryKey: query.queryKey, exact: true });
      const agreement = client.getQueryData(agreementQuery(agreementId).queryKey);
      return { text, mayWrite: agreement?.mayWrite ?? false };
    };
    const known = client.getQueryData(query.queryKey);
    return known ? take(known) : client.fetchQuery(query).then(take);
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
