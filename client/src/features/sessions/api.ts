import { caseRoutes } from '@leerkring/shared/contract/cases';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { useQuery } from '@tanstack/react-query';
import { call, hasCode } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';

export const useMe = () =>
  useQuery({ queryKey: queryKeys.me, queryFn: ({ signal }) => call(identityRoutes.me, { signal }) });

export const useMyCases = () =>
  useQuery({ queryKey: queryKeys.cases, queryFn: ({ signal }) => call(caseRoutes.list, { signal }) });

/** `version` differs when the server will answer with more than before: the outcome is unlocked. */
export const useCaseText = (caseId: string, version: string) =>
  useQuery({
    queryKey: [...queryKeys.cases, caseId, version],
    queryFn: ({ signal }) => call(caseRoutes.get, { params: { caseId }, signal }),
  });

export const useMeetings = () =>
  useQuery({ queryKey: queryKeys.meetings, queryFn: ({ signal }) => call(meetingRoutes.list, { signal }) });

/** Null when no session was held. */
export const useReport = (meetingId: string) =>
  useQuery({
    queryKey: ['session-report', meetingId],
    queryFn: ({ signal }) =>
      call(sessionRoutes.report, { params: { meetingId }, signal }).catch((error: unknown) => {
        if (hasCode(error, 'not-found')) return null;
        throw error;
      }),
  });
