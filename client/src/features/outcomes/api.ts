import { type ActionItemView, type ActionReport, outcomeRoutes } from '@leerkring/shared/contract/outcomes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useMyActions = () =>
  useQuery({
    queryKey: queryKeys.actions,
    queryFn: ({ signal }) => call(outcomeRoutes.myActions, { signal }),
  });

export const useReportAction = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, report }: { action: ActionItemView; report: ActionReport }) =>
      call(outcomeRoutes.report, {
        params: { actionId: action.id },
        body: { revision: action.revision, ...report },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.actions }),
  });
};
