import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AgreementDocuments } from './agreement-documents.js';
import { AgreementWritingService } from './agreement-writing.service.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';

@Module({
  imports: [IdentityModule, OrganisationsModule, GroupsModule, DocumentsModule],
  controllers: [AgreementsController],
  providers: [AgreementsService, AgreementWritingService, AgreementDocuments],
})
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly writing: AgreementWritingService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('agreements.erase', 60, (now) => this.writing.eraseDue(now));
  }
}
