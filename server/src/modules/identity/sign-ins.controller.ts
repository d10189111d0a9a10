import { PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { type SignInTerm, type SignInView, signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { can } from '@leerkring/shared/rules/can';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId } from '../../platform/http/handles.js';
import { FrontDoor } from './front-door.js';
import { IdentityService } from './identity.service.js';
import { SignInsService } from './sign-ins.service.js';

@Controller()
export class SignInsController {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly signIns: SignInsService,
    private readonly door: FrontDoor,
  ) {}

  @Handles(signInRoutes.mine)
  mine(@CurrentActor() { personId, signInId }: Actor): Promise<SignInView[]> {
    return this.signIns.of(personId, signInId);
  }

  @Handles(signInRoutes.term)
  term(@CurrentActor() { signInId }: Actor): Promise<SignInTerm> {
    return this.signIns.term(signInId);
  }

  /** That it is a POST makes the guard note that somebody is there. */
  @Handles(signInRoutes.use)
  use(@CurrentActor() { signInId }: Actor): Promise<SignInTerm> {
    return this.signIns.term(signInId);
  }

  @Handles(signInRoutes.endOthers)
  async endOthers(@CurrentActor() { personId, signInId }: Actor): Promise<void> {
    await this.database.transaction((tx) => this.signIns.end(tx, personId, personId, { except: signInId }));
  }

  @Handles(signInRoutes.endAll)
  endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.door.letOutEverywhere(actor, response);
  }

  @Handles(signInRoutes.end)
  async end(
    @CurrentActor() { personId }: Actor,
    @PathId('signInId', SignInId) signInId: SignInId,
  ): Promise<void> {
    const ended = await this.database.transaction((tx) =>
      this.signIns.end(tx, personId, personId, { only: signInId }),
    );
    if (ended === 0) throw new AppError('not-found');
  }

  @Handles(signInRoutes.people)
  people(@CurrentActor() actor: Actor): Promise<PersonView[]> {
    mustAdminister(actor);
    return this.identity.everybody();
  }

  @Handles(signInRoutes.ofPerson)
  async ofPerson(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
  ): Promise<AnswerOf<typeof signInRoutes.ofPerson>> {
    mustAdminister(actor);
    const person = await this.person(personId);
    return { person, signIns: await this.signIns.of(personId, actor.signInId) };
  }

  @Handles(signInRoutes.endOfPerson)
  async endOfPerson(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
  ): Promise<void> {
    mustAdminister(actor);
    await this.person(personId);
    await this.database.transaction((tx) => this.identity.endSignIns(tx, personId, actor.personId));
  }

  private async person(personId: PersonId): Promise<PersonView> {
    const person = (await this.identity.people([personId])).get(personId);
    if (!person) throw new AppError('not-found');
    return person;
  }
}

/** For the others these routes are not there. */
function mustAdminister({ personId, role }: Actor): void {
  if (!can({ personId, networkRole: role }, 'sign-in.end-of-other', null)) throw new AppError('not-found');
}
