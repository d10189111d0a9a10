import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { CaseIntakeService } from './case-intake.service.js';
import { CaseOpenings } from './case-openings.js';
import { CaseRetentionService } from './case-retention.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';

@Module({
  imports: [IdentityModule, GroupsModule],
  controllers: [CasesController],
  providers: [CasesService, CaseIntakeService, CaseOpenings, CaseRetentionService],
  exports: [CasesService],
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly retention: CaseRetentionService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('cases.erase', 60, (now) => this.retention.eraseDue(now));
  }
}
