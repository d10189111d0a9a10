import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { CaseReportsController } from './case-reports.controller.js';
import { CaseReports } from './case-reports.service.js';
import { CaseReportsReader } from './case-reports-reader.js';
import { ReportingLimits } from './reporting-limits.js';

@Module({
  imports: [IdentityModule, GroupsModule, ThreadsModule],
  controllers: [CaseReportsController],
  providers: [CaseReports, CaseReportsReader, ReportingLimits],
  exports: [CaseReports],
})
export class CaseReportsModule implements OnModuleInit {
  constructor(
    private readonly reports: CaseReports,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('case-reports.erase', 60, (now) => this.reports.eraseDue(now));
  }
}
