import {
  type BreakGlassInput,
  type BreakGlassView,
  breakGlassRoutes,
} from '@leerkring/shared/contract/break-glass';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

/** In my groups; for those who watch over administrators everywhere. The newest first. */
export const useBreakGlass = () =>
  useQuery({
    queryKey: queryKeys.breakGlass,
    queryFn: ({ signal }) => call(breakGlassRoutes.list, { signal }),
  });

export const useGroupNames = () =>
  useQuery({
    queryKey: [...queryKeys.breakGlass, 'groups'],
    queryFn: ({ signal }) => call(breakGlassRoutes.groups, { signal }),
  });

export const useBreakTheGlass = (groupId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BreakGlassInput) => call(breakGlassRoutes.start, { params: { groupId }, body }),
    // From now on there is more to see, in many places.
    onSuccess: () => client.invalidateQueries(),
  });
};

export const useEndBreakGlass = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, group }: BreakGlassView) =>
      call(breakGlassRoutes.end, { params: { groupId: group.id, breakGlassId: id } }),
    onSettled: () => client.invalidateQueries(),
  });
};
