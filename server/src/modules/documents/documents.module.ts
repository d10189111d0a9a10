import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventLog } from '../../platform/events/event-log.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Carets } from './carets.js';
import { Document } from './document.entity.js';
import { DocumentFolder } from './document-folder.js';
import { DocumentLog } from './document-log.js';
import { DocumentPassages } from './document-passages.js';
import { DocumentReader } from './document-reader.js';
import { DocumentReview } from './document-review.js';
import { DocumentRooms } from './document-rooms.js';
import { DocumentStore } from './document-store.js';
import { DocumentThread } from './document-thread.js';
import { DocumentUpkeep } from './document-upkeep.js';
import { DocumentWall } from './document-wall.js';
import { DocumentWriter } from './document-writer.js';
import { DocumentsGateway } from './documents.gateway.js';
import { DocumentsService } from './documents.service.js';
import { DocumentImages } from './images/document-images.js';
import { ImagesController } from './images/images.controller.js';
import { RemovalWatch } from './versions/removal-watch.js';
import { VersionKeeper } from './versions/version-keeper.js';
import { VersionNews } from './versions/version-news.js';
import { VersionRestorer } from './versions/version-restorer.js';
import { VersionRhythm } from './versions/version-rhythm.js';
import { VersionThinning } from './versions/version-thinning.js';
import { VersionsController } from './versions/versions.controller.js';
import { VersionsService } from './versions/versions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Document]), FilesModule, IdentityModule],
  controllers: [ImagesController, VersionsController],
  providers: [
    Carets,
    DocumentFolder,
    DocumentImages,
    DocumentLog,
    DocumentPassages,
    DocumentReader,
    DocumentReview,
    DocumentRooms,
    DocumentStore,
    DocumentThread,
    DocumentUpkeep,
    DocumentWall,
    DocumentWriter,
    DocumentsGateway,
    DocumentsService,
    RemovalWatch,
    VersionKeeper,
    VersionNews,
    VersionRestorer,
    VersionRhythm,
    VersionThinning,
    VersionsService,
  ],
  exports: [DocumentImages, DocumentPassages, DocumentsService, VersionKeeper],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly documents: DocumentsService,
    private readonly realtime: Realtime,
    private readonly review: DocumentReview,
    private readonly events: EventLog,
    private readonly pulse: Pulse,
  ) {}

  onModuleInit(): void {
    this.events.onCommitted(({ groupId }) => {
      if (groupId) this.review.reviewSoon(groupId);
    });
    this.pulse.each('document-rights', () => this.review.beat());
    this.realtime.onDisconnect((socket) => this.review.closeAll(socket));
    this.jobs.every('documents.erase', 60, async (now) => {
      await this.documents.eraseDue(now);
    });
    this.jobs.every('documents.forget-history', 10, (now) => this.documents.forgetDue(now));
  }
}
