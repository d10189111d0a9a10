import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LibraryModule } from '../library/library.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { CaseReportsController } from './case-reports.controller.js';
import { CaseReports } from './case-reports.service.js';
import { CaseReportsReader } from './case-reports-reader.js';
import { ReportedThings } from './reported-things.js';
import { ReportingLimits } from './reporting-limits.js';

@Module({
  imports: [IdentityModule, OrganisationsModule, GroupsModule, LibraryModule, ThreadsModule],
  controllers: [CaseReportsController],
  providers: [CaseReports, CaseReportsReader, ReportedThings, ReportingLimits],
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
