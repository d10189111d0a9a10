import {
  type OrganisationInput,
  organisationRoutes as routes,
} from '@leerkring/shared/contract/organisations';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useOrganisations = () =>
  useQuery({
    queryKey: queryKeys.organisations,
    queryFn: ({ signal }) => call(routes.list, { signal }),
  });

/** What people can be invited for changes with it. */
const useRegistryChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.organisations }),
        client.invalidateQueries({ queryKey: queryKeys.invitations }),
      ]),
  });
};

export interface Saved {
  organisation: OrganisationInput;
  /** Null: it is new. */
  of: { id: string; revision: number } | null;
}

export const useSaveOrganisation = () =>
  useRegistryChange(({ organisation, of }: Saved) =>
    of
      ? call(routes.change, {
          params: { organisationId: of.id },
          body: { revision: of.revision, organisation },
        })
      : call(routes.add, { body: organisation }),
  );

export const usePreviewImport = () =>
  useMutation({ mutationFn: (csv: string) => call(routes.preview, { body: { csv } }) });

export const useImport = () =>
  useRegistryChange((body: { csv: string; fingerprint: string }) => call(routes.import, { body }));
