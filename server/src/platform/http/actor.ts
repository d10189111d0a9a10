import type { OrganisationId, PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import type { Request } from 'express';

/** Who asks, as established from the sign-in cookie. */
export interface Actor {
  personId: PersonId;
  role: NetworkRole;
  organisationId: OrganisationId;
  signInId: SignInId;
  /** How others see this person. */
  givenName: string;
}

export interface AppRequest extends Request {
  /** Under this the server logs the request; a problem carries it as `instance`. */
  id: string;
  actor?: Actor;
  /** Where it came from (origin.ts). */
  network?: string | null;
}
