import { type CaseInput, type CaseView, caseRoutes, type Submission } from '@leerkring/shared/contract/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useCases = () =>
  useQuery({ queryKey: queryKeys.cases, queryFn: ({ signal }) => call(caseRoutes.list, { signal }) });

export const useCase = (caseId: string) =>
  useQuery({
    queryKey: [...queryKeys.cases, caseId],
    queryFn: ({ signal }) => call(caseRoutes.get, { params: { caseId }, signal }),
  });

const useCaseChange = <Input = void>(change: (input: Input) => Promise<CaseView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      client.setQueryData([...queryKeys.cases, changed.id], changed);
      void client.invalidateQueries({ queryKey: queryKeys.cases, exact: true });
      // A meeting lists the cases that were offered for it.
      void client.invalidateQueries({ queryKey: queryKeys.meetings });
    },
  });
};

export const useCreateCase = () =>
  useCaseChange(({ groupId, body }: { groupId: string; body: CaseInput }) =>
    call(caseRoutes.create, { params: { groupId }, body }),
  );

export const useChangeCase = () =>
  useCaseChange(({ caseId, ...body }: { caseId: string; revision: number; case: CaseInput }) =>
    call(caseRoutes.change, { params: { caseId }, body }),
  );

export const useSubmitCase = () =>
  useCaseChange(({ caseId, body }: { caseId: string; body: Submission }) =>
    call(caseRoutes.submit, { params: { caseId }, body }),
  );

export const useWithdrawCase = (caseId: string) =>
  useCaseChange(() => call(caseRoutes.withdraw, { params: { caseId } }));

export const useCloseCase = (caseId: string) =>
  useCaseChange(() => call(caseRoutes.close, { params: { caseId } }));

export const useEraseCase = (caseId: string) =>
  useCaseChange(() => call(caseRoutes.erase, { params: { caseId } }));
