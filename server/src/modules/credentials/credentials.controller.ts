import { type CredentialsView, credentialRoutes, PasskeyId } from '@leerkring/shared/contract/credentials';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { CredentialLimits } from './credential-limits.js';
import { OwnCredentials } from './own-credentials.js';
import { Proofs } from './proofs.js';

type Routes = typeof credentialRoutes;
type Body<Name extends keyof Routes> = BodyOf<Routes[Name]>;

@Controller()
export class CredentialsController {
  constructor(
    private readonly own: OwnCredentials,
    private readonly proofs: Proofs,
    private readonly limits: CredentialLimits,
  ) {}

  @Handles(credentialRoutes.mine)
  mine(@CurrentActor() actor: Actor): Promise<CredentialsView> {
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.proofChallenge)
  async proofChallenge(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return { ...(await this.proofs.challenge(actor)) };
  }

  @Handles(credentialRoutes.proveWithPasskey)
  async proveWithPasskey(
    @CurrentActor() actor: Actor,
    @RouteBody(credentialRoutes.proveWithPasskey) body: Body<'proveWithPasskey'>,
  ): Promise<CredentialsView> {
    await this.proofs.withPasskey(actor, body);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.proveWithCode)
  async proveWithCode(
    @CurrentActor() actor: Actor,
    @RouteBody(credentialRoutes.proveWithCode) { code }: Body<'proveWithCode'>,
  ): Promise<CredentialsView> {
    this.limits.guess(actor);
    await this.proofs.withCode(actor, code);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.addPasskeyChallenge)
  async addPasskeyChallenge(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return { ...(await this.own.passkeyChallenge(actor)) };
  }

  @Handles(credentialRoutes.addPasskey)
  async addPasskey(
    @CurrentActor() actor: Actor,
    @RouteBody(credentialRoutes.addPasskey) body: Body<'addPasskey'>,
  ): Promise<CredentialsView> {
    await this.own.addPasskey(actor, body);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.renamePasskey)
  async renamePasskey(
    @CurrentActor() actor: Actor,
    @PathId('passkeyId', PasskeyId) id: PasskeyId,
    @RouteBody(credentialRoutes.renamePasskey) { name }: Body<'renamePasskey'>,
  ): Promise<CredentialsView> {
    await this.own.renamePasskey(actor, id, name);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.removePasskey)
  async removePasskey(
    @CurrentActor() actor: Actor,
    @PathId('passkeyId', PasskeyId) id: PasskeyId,
  ): Promise<CredentialsView> {
    await this.own.removePasskey(actor, id);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.addAuthenticatorSecret)
  addAuthenticatorSecret(@CurrentActor() actor: Actor): Promise<AnswerOf<Routes['addAuthenticatorSecret']>> {
    return this.own.authenticatorSecret(actor);
  }

  @Handles(credentialRoutes.setAuthenticator)
  async setAuthenticator(
    @CurrentActor() actor: Actor,
    @RouteBody(credentialRoutes.setAuthenticator) { code }: Body<'setAuthenticator'>,
  ): Promise<CredentialsView> {
    await this.own.setAuthenticator(actor, code);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.removeAuthenticator)
  async removeAuthenticator(@CurrentActor() actor: Actor): Promise<CredentialsView> {
    await this.own.removeAuthenticator(actor);
    return this.own.view(actor);
  }

  @Handles(credentialRoutes.renewRecoveryCodes)
  async renewRecoveryCodes(@CurrentActor() actor: Actor): Promise<AnswerOf<Routes['renewRecoveryCodes']>> {
    return { recoveryCodes: await this.own.renewRecoveryCodes(actor) };
  }
}
