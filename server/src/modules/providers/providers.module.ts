import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AttemptsService } from './attempts.service.js';
import { OpenId } from './open-id.js';
import { ProviderPeople } from './provider-people.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { ProvidersController } from './providers.controller.js';
import { ProvidersService } from './providers.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [ProvidersController],
  exports: [OpenId, ProviderPeople, ProvidersService],
  providers: [AttemptsService, OpenId, ProviderPeople, ProviderSignIn, ProvidersService],
})
export class ProvidersModule implements OnModuleInit {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('providers.forget-attempts', 10, (now) => this.attempts.forgetOld(now));
  }
}
