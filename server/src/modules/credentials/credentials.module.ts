import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { Accounts } from './accounts.js';
import { Administrators } from './administrators.js';
import { Attempts } from './attempts.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { CredentialLimits } from './credential-limits.js';
import { CredentialsController } from './credentials.controller.js';
import { EnrolmentController } from './enrolment.controller.js';
import { Enrolment } from './enrolment.js';
import { Factors } from './factors.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.js';
import { Links } from './links.js';
import { NewFactors } from './new-factors.js';
import { OpenInvitations } from './open-invitations.js';
import { OwnCredentials } from './own-credentials.js';
import { Passkeys } from './passkeys.js';
import { Proofs } from './proofs.js';
import { ReadmissionsController } from './readmissions.controller.js';
import { Readmissions } from './readmissions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SignInController } from './sign-in.controller.js';
import { WaysIn } from './ways-in.js';

/** Signing in without an employer's provider, and the invitations that lead to it. */
@Module({
  imports: [IdentityModule, OrganisationsModule],
  controllers: [
    ...[SignInController, EnrolmentController, CredentialsController],
    ...[InvitationsController, ReadmissionsController],
  ],
  providers: [
    ...[Accounts, Administrators, Attempts, AuthenticatorApps, CredentialLimits, Enrolment, Factors],
    ...[Invitations, Links, NewFactors, OpenInvitations, OwnCredentials, Passkeys, Proofs],
    ...[Readmissions, RecoveryCodes, WaysIn],
  ],
  exports: [Accounts, WaysIn],
})
export class CredentialsModule implements OnModuleInit {
  constructor(
    private readonly attempts: Attempts,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('credentials.forget-attempts', 10, (now) => this.attempts.forget(now));
  }
}
