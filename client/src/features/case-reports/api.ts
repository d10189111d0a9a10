import {
  type CaseReportDecision,
  type CaseReportInput,
  caseReportRoutes,
} from '@leerkring/shared/contract/case-reports';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useReportCase = () =>
  useMutation({ mutationFn: (body: CaseReportInput) => call(caseReportRoutes.report, { body }) });

export const useCaseReports = (enabled = true) =>
  useQuery({
    queryKey: queryKeys.caseReports,
    queryFn: ({ signal }) => call(caseReportRoutes.list, { signal }),
    enabled,
  });

export const useDecide = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: CaseReportDecision }) =>
      call(caseReportRoutes.decide, { params: { reportId: id }, body: { decision } }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.caseReports });
      void client.invalidateQueries({ queryKey: queryKeys.threads });
    },
  });
};
