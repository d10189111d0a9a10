import { credentialRoutes, type Enrolled } from '@leerkring/shared/contract/credentials';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import type { AppRequest } from '../../platform/http/actor.js';
import { Handles, RouteBody } from '../../platform/http/handles.js';
import { FrontDoor } from '../identity/front-door.js';
import { CredentialLimits } from './credential-limits.js';
import { Enrolment, type Entered } from './enrolment.js';
import { type Holder, holderOf } from './holder.js';

type Body<Name extends keyof typeof credentialRoutes> = BodyOf<(typeof credentialRoutes)[Name]>;

@Controller()
export class EnrolmentController {
  constructor(
    private readonly config: Config,
    private readonly door: FrontDoor,
    private readonly limits: CredentialLimits,
    private readonly enrolment: Enrolment,
  ) {}

  @Handles(credentialRoutes.enrolPasskeyChallenge)
  async passkeyChallenge(@Req() request: AppRequest): Promise<Record<string, unknown>> {
    return { ...(await this.enrolment.passkeyChallenge(this.holder(request))) };
  }

  @Handles(credentialRoutes.enrolPasskey)
  async passkey(
    @RouteBody(credentialRoutes.enrolPasskey) body: Body<'enrolPasskey'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Enrolled> {
    return this.letIn(await this.enrolment.withPasskey(this.holder(request), body), request, response);
  }

  @Handles(credentialRoutes.enrolAuthenticatorSecret)
  authenticatorSecret(
    @Req() request: AppRequest,
  ): Promise<AnswerOf<typeof credentialRoutes.enrolAuthenticatorSecret>> {
    return this.enrolment.authenticatorSecret(this.holder(request));
  }

  @Handles(credentialRoutes.enrolAuthenticator)
  async authenticator(
    @RouteBody(credentialRoutes.enrolAuthenticator) { code }: Body<'enrolAuthenticator'>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Enrolled> {
    const entered = await this.enrolment.withAuthenticator(this.holder(request), code);
    return this.letIn(entered, request, response);
  }

  private async letIn(
    { personId, means, recoveryCodes }: Entered,
    request: AppRequest,
    response: Response,
  ): Promise<Enrolled> {
    return { me: await this.door.letIn(personId, means, request, response), recoveryCodes };
  }

  private holder(request: AppRequest): Holder | null {
    this.limits.knock(request);
    return holderOf(request, this.config);
  }
}
