import type { PersonId } from '@leerkring/shared/contract/common';
import {
  type GroupInput,
  type GroupRole,
  type GroupView,
  groupRoutes,
  type MemberInput,
} from '@leerkring/shared/contract/groups';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useGroups = () =>
  useQuery({ queryKey: queryKeys.groups, queryFn: ({ signal }) => call(groupRoutes.list, { signal }) });

export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: [...queryKeys.groups, groupId],
    queryFn: ({ signal }) => call(groupRoutes.get, { params: { groupId }, signal }),
  });

export const useGroup = (groupId: string, enabled = true) => useQuery({ ...groupQuery(groupId), enabled });

/** Whom one can add; only asked on a screen of somebody who may. */
export const useCandidates = (groupId: string) =>
  useQuery({
    queryKey: [...queryKeys.groups, groupId, 'candidates'],
    queryFn: ({ signal }) => call(groupRoutes.candidates, { params: { groupId }, signal }),
  });

/** The answer of a change is the newest truth; lists that hold a part of it are read again. */
const useGroupChange = <Input>(change: (input: Input) => Promise<GroupView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (group) => {
      client.setQueryData([...queryKeys.groups, group.id], group);
      void client.invalidateQueries({ queryKey: [...queryKeys.groups, group.id, 'candidates'] });
      void client.invalidateQueries({ queryKey: queryKeys.groups, exact: true });
      void client.invalidateQueries({ queryKey: queryKeys.meetings });
    },
  });
};

export const useCreateGroup = () => useGroupChange((body: GroupInput) => call(groupRoutes.create, { body }));

export const useAddMember = (groupId: string) =>
  useGroupChange((body: MemberInput) => call(groupRoutes.addMember, { params: { groupId }, body }));

export const useChangeMember = (groupId: string) =>
  useGroupChange(({ personId, role }: { personId: PersonId; role: GroupRole }) =>
    call(groupRoutes.changeMember, { params: { groupId, personId }, body: { role } }),
  );

export const useRemoveMember = (groupId: string) =>
  useGroupChange((personId: PersonId) => call(groupRoutes.removeMember, { params: { groupId, personId } }));

export const usePledge = (groupId: string) =>
  useQuery({
    queryKey: [...queryKeys.pledges, groupId],
    queryFn: ({ signal }) => call(groupRoutes.pledge, { params: { groupId }, signal }),
  });

/** In which groups I still have to accept the ground rules. */
export const useDuePledges = () =>
  useQuery({
    queryKey: queryKeys.pledges,
    queryFn: ({ signal }) => call(groupRoutes.duePledges, { signal }),
  });

/** What was closed is open after it: everything is read again before it is done. */
export const useAcceptPledge = (groupId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      call(groupRoutes.acceptPledge, { params: { groupId }, body: { version } }),
    onSuccess: () => client.invalidateQueries(),
  });
};

/** What was open may be closed after it. The dialog closes first: what then appears can have the focus. */
export const useChangeRules = (groupId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; rules: string[] }) =>
      call(groupRoutes.changeRules, { params: { groupId }, body }),
    onSuccess: () => void client.invalidateQueries(),
  });
};
