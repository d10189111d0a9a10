import { PersonId } from '@leerkring/shared/contract/common';
import { type CredentialsOfPerson, credentialRoutes } from '@leerkring/shared/contract/credentials';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId } from '../../platform/http/handles.js';
import { Readmissions } from './readmissions.js';

@Controller()
export class ReadmissionsController {
  constructor(private readonly readmissions: Readmissions) {}

  @Handles(credentialRoutes.ofPerson)
  of(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
  ): Promise<CredentialsOfPerson> {
    return this.readmissions.of(actor, personId);
  }

  @Handles(credentialRoutes.readmit)
  readmit(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
  ): Promise<CredentialsOfPerson> {
    return this.readmissions.readmit(actor, personId);
  }

  @Handles(credentialRoutes.withdrawReadmission)
  withdraw(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
  ): Promise<CredentialsOfPerson> {
    return this.readmissions.withdraw(actor, personId);
  }
}
