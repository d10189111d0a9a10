import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AccountList } from './account-list.js';
import { FrontDoor } from './front-door.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { Newcomers } from './newcomers.js';
import { PersonChanges } from './person-changes.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInRetention } from './sign-in-retention.js';
import { SignInWatch } from './sign-in-watch.js';
import { SignInsController } from './sign-ins.controller.js';
import { SignInsService } from './sign-ins.service.js';

@Module({
  imports: [OrganisationsModule],
  // In this order: of two routes for one address the first is taken, and `current` is no id.
  controllers: [IdentityController, SignInsController],
  providers: [
    AccountList,
    IdentityService,
    SignInsService,
    SignInWatch,
    SignInRetention,
    FrontDoor,
    Newcomers,
    PersonChanges,
    { provide: APP_GUARD, useClass: SignInGuard },
  ],
  exports: [IdentityService, FrontDoor, Newcomers, PersonChanges, AccountList],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly realtime: Realtime,
    private readonly signIns: SignInsService,
    private readonly retention: SignInRetention,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.realtime.authenticateWith((cookieHeader) => this.signIns.actorOfCookie(cookieHeader));
    this.jobs.every('identity.erase-sign-ins', 24 * 60, (now) => this.retention.eraseDue(now));
  }
}
