import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../platform/jobs/jobs.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Document } from './document.entity.js';
import { DocumentUpdate } from './document-update.entity.js';
import { DocumentsGateway } from './documents.gateway.js';
import { DocumentsService } from './documents.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Document, DocumentUpdate]), IdentityModule],
  providers: [DocumentsService, DocumentsGateway],
  exports: [DocumentsService],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('documents.erase', 60, async (now) => {
      await this.documents.eraseDue(now);
    });
  }
}
