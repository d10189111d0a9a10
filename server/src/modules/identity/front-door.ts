/**
 * Where every way to sign in ends: a new sign-in of its own (never one that the browser had before), the
 * cookie, and the answer to who you are now. A way (a provider, a passkey) proves who somebody is and then
 * comes here.
 */
import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { Me } from '@leerkring/shared/contract/identity';
import type { SignInMeans } from '@leerkring/shared/contract/sign-ins';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from './identity.service.js';
import { cookieMaxAge, cookieName, cookieOptions } from './sign-in.cookie.js';
import { SignInsService } from './sign-ins.service.js';

@Injectable()
export class FrontDoor {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly signIns: SignInsService,
  ) {}

  async letIn(personId: PersonId, means: SignInMeans, request: AppRequest, response: Response): Promise<Me> {
    const userAgent = request.headers['user-agent'] ?? '';
    const started = await this.signIns
      .start({ personId, means, userAgent }, request.actor ?? null)
      .catch(async (error: unknown) => {
        if (error instanceof AppError && error.code === 'account-closed')
          await this.turnAway(personId, means);
        throw error;
      });
    response.cookie(cookieName(this.config), started.secret, {
      ...cookieOptions(this.config),
      maxAge: cookieMaxAge(this.config),
    });
    return this.me(personId, started.signInId);
  }

  async letOut({ personId, signInId }: Actor, response: Response): Promise<void> {
    await this.database.transaction((tx) => this.signIns.end(tx, personId, personId, { only: signInId }));
    this.takeCookie(response);
  }

  async letOutEverywhere({ personId }: Actor, response: Response): Promise<void> {
    await this.database.transaction((tx) => this.signIns.end(tx, personId, personId, 'all'));
    this.takeCookie(response);
  }

  /** Somebody could not prove who they are, or has no account any more. `personId`: whom they said to be, when there is one. */
  turnAway(personId: PersonId | null, means: SignInMeans): Promise<void> {
    const entry = { actorId: null, concernsId: personId, data: { means } };
    return this.database.transaction((tx) => this.events.record(tx, 'sign-in.refused', entry));
  }

  async me(personId: PersonId, signInId: SignInId): Promise<Me> {
    const person = (await this.identity.people([personId])).get(personId);
    if (!person) throw new AppError('not-signed-in');
    const signedInAt = (await this.signIns.startedAt(signInId)).toISOString();
    return { person, demonstration: this.config.demonstration, signedInAt };
  }

  private takeCookie(response: Response): void {
    response.clearCookie(cookieName(this.config), cookieOptions(this.config));
  }
}
