import { type AuditFilter, type AuditPage, auditRoutes } from '@leerkring/shared/contract/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';

interface Asked {
  filter: AuditFilter;
  before?: string;
}

const usePages = (
  scope: readonly unknown[],
  filter: AuditFilter,
  read: (asked: Asked, signal: AbortSignal) => Promise<AuditPage>,
) =>
  useInfiniteQuery({
    queryKey: [...queryKeys.events, ...scope, filter],
    queryFn: ({ pageParam, signal }) => read({ filter, ...(pageParam && { before: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });

export const useMyEvents = (filter: AuditFilter) =>
  usePages(['mine'], filter, (query, signal) => call(auditRoutes.mine, { query, signal }));

export const useGroupEvents = (groupId: string, filter: AuditFilter) =>
  usePages(['group', groupId], filter, (query, signal) =>
    call(auditRoutes.ofGroup, { params: { groupId }, query, signal }),
  );

/** `personId`: only what that person did and what was done to their data. */
export const useAllEvents = (personId: string | null, filter: AuditFilter) =>
  usePages(['all', personId], filter, (query, signal) =>
    call(auditRoutes.all, { query: { ...query, ...(personId && { personId }) }, signal }),
  );

export type AuditPages = ReturnType<typeof useMyEvents>;
