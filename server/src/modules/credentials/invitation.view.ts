import type { InvitationView } from '@leerkring/shared/contract/credentials';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { Invitation } from './invitation.entity.js';

export const viewInvitation = (
  { id, personId, createdAt, expiresAt, acceptedAt }: Invitation,
  person: PersonView,
  email: string,
): InvitationView => ({
  id,
  personId,
  name: `${person.givenName} ${person.familyName}`,
  organisation: person.organisation.name,
  email,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  acceptedAt: acceptedAt?.toISOString() ?? null,
});
