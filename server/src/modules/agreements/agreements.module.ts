import type { AgreementId } from '@leerkring/shared/contract/common';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LibraryModule } from '../library/library.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ThreadSubjects } from '../threads/thread-subjects.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { AgreementDocuments } from './agreement-documents.js';
import { AgreementNaming } from './agreement-naming.js';
import { AgreementOrigins } from './agreement-origins.js';
import { AgreementWritingService } from './agreement-writing.service.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';

@Module({
  imports: [IdentityModule, OrganisationsModule, GroupsModule, DocumentsModule, LibraryModule, ThreadsModule],
  controllers: [AgreementsController],
  providers: [
    AgreementDocuments,
    AgreementNaming,
    AgreementOrigins,
    AgreementsService,
    AgreementWritingService,
  ],
  exports: [AgreementsService],
})
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly writing: AgreementWritingService,
    private readonly agreements: AgreementsService,
    private readonly subjects: ThreadSubjects,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.subjects.know('agreement', (actor, id) => this.agreements.titleFor(actor, id as AgreementId));
    this.jobs.every('agreements.erase', 60, (now) => this.writing.eraseDue(now));
  }
}
