import type { OrganisationSummary, OrganisationView } from '@leerkring/shared/contract/organisations';
import type { Organisation } from './organisation.entity.js';

export const viewSummary = ({ id, name, kind, province }: Organisation): OrganisationSummary => ({
  id,
  name,
  kind,
  province,
});

export function viewOrganisation(
  organisation: Organisation,
  successor: Organisation | undefined,
): OrganisationView {
  const { revision, code, validFrom, validUntil } = organisation;
  return {
    ...viewSummary(organisation),
    ...{ revision, code, validFrom, validUntil },
    successor: successor ? { id: successor.id, name: successor.name } : null,
  };
}
