/** Every way in of this module. Each ends at the front door, and none of them with one factor. */
import { credentialRoutes, type LinkStage } from '@leerkring/shared/contract/credentials';
import type { Me } from '@leerkring/shared/contract/identity';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import type { AppRequest } from '../../platform/http/actor.js';
import { Handles, RouteBody } from '../../platform/http/handles.js';
import { FrontDoor } from '../identity/front-door.js';
import { CredentialLimits } from './credential-limits.js';
import { Factors } from './factors.js';
import { holderOf, makeHolder } from './holder.js';
import { Links } from './links.js';

type Body<Name extends keyof typeof credentialRoutes> = BodyOf<(typeof credentialRoutes)[Name]>;

@Controller()
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly door: FrontDoor,
    private readonly limits: CredentialLimits,
    private readonly links: Links,
    private readonly factors: Factors,
  ) {}

  @Handles(credentialRoutes.requestLink)
  requestLink(
    @RouteBody(credentialRoutes.requestLink) { email }: Body<'requestLink'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.limits.link(request, email);
    return this.links.request(makeHolder(request, response, this.config), email);
  }

  @Handles(credentialRoutes.useLink)
  useLink(
    @RouteBody(credentialRoutes.useLink) { secret }: Body<'useLink'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LinkStage> {
    this.limits.knock(request);
    return this.links.use(makeHolder(request, response, this.config), secret);
  }

  @Handles(credentialRoutes.passkeyChallenge)
  async passkeyChallenge(
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Record<string, unknown>> {
    this.limits.knock(request);
    return { ...(await this.factors.passkeyChallenge(makeHolder(request, response, this.config))) };
  }

  @Handles(credentialRoutes.signInWithPasskey)
  async signInWithPasskey(
    @RouteBody(credentialRoutes.signInWithPasskey) body: Body<'signInWithPasskey'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const personId = await this.factors.passkeyOwner(this.holder(request), body);
    return this.door.letIn(personId, 'passkey', request, response);
  }

  @Handles(credentialRoutes.signInWithCode)
  async signInWithCode(
    @RouteBody(credentialRoutes.signInWithCode) { code }: Body<'signInWithCode'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const personId = await this.factors.codeOwner(this.holder(request), code);
    return this.door.letIn(personId, 'one-time-code', request, response);
  }

  @Handles(credentialRoutes.recover)
  recover(
    @RouteBody(credentialRoutes.recover) { code }: Body<'recover'>,
    @Req() request: AppRequest,
  ): Promise<LinkStage> {
    return this.factors.recover(this.holder(request), code);
  }

  private holder(request: AppRequest) {
    this.limits.knock(request);
    return holderOf(request, this.config);
  }
}
