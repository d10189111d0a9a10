import {
  type CloseInput,
  type MoveInput,
  type PersonRights,
  type RightsList,
  rightsRoutes,
} from '@leerkring/shared/contract/rights';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useReviews = () =>
  useQuery({
    queryKey: queryKeys.rights,
    queryFn: ({ signal }) => call(rightsRoutes.overview, { signal }),
    staleTime: 0,
  });

export const useRightsList = (organisationId: string) =>
  useQuery({
    queryKey: [...queryKeys.rights, organisationId],
    queryFn: ({ signal }) => call(rightsRoutes.list, { params: { organisationId }, signal }),
    staleTime: 0,
  });

const useListChange = <Input>(organisationId: string, change: (input: Input) => Promise<RightsList>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (list) => {
      client.setQueryData([...queryKeys.rights, organisationId], list);
      void client.invalidateQueries({ queryKey: queryKeys.rights, exact: true });
    },
  });
};

export const useMark = (organisationId: string) =>
  useListChange(organisationId, ({ personId, isRight }: { personId: string; isRight: boolean }) =>
    call(isRight ? rightsRoutes.mark : rightsRoutes.unmark, { params: { organisationId, personId } }),
  );

export const useReview = (organisationId: string) =>
  useListChange(organisationId, (_: undefined) => call(rightsRoutes.review, { params: { organisationId } }));

const keyOfPerson = (personId: string) => [...queryKeys.people, personId, 'rights'];

export const usePersonRights = (personId: string) =>
  useQuery({
    queryKey: keyOfPerson(personId),
    queryFn: ({ signal }) => call(rightsRoutes.ofPerson, { params: { personId }, signal }),
    staleTime: 0,
  });

const usePersonChange = <Input>(personId: string, change: (input: Input) => Promise<PersonRights>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (rights) => {
      client.setQueryData(keyOfPerson(personId), rights);
      for (const queryKey of [queryKeys.people, queryKeys.rights, queryKeys.signIns])
        void client.invalidateQueries({ queryKey });
    },
  });
};

export const useMove = (personId: string) =>
  usePersonChange(personId, (body: MoveInput) => call(rightsRoutes.move, { params: { personId }, body }));

export const useCloseAccount = (personId: string) =>
  usePersonChange(personId, (body: CloseInput) => call(rightsRoutes.close, { params: { personId }, body }));

export const useReopenAccount = (personId: string) =>
  usePersonChange(personId, (_: undefined) => call(rightsRoutes.reopen, { params: { personId } }));
