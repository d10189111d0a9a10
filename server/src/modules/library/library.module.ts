import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FilesModule } from '../files/files.module.js';
import { FilesService } from '../files/files.service.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ThemesModule } from '../themes/themes.module.js';
import { LibraryAccess } from './library.access.js';
import { LibraryController } from './library.controller.js';
import { LibraryService } from './library.service.js';
import { LibraryDocuments } from './library-documents.js';
import { LibraryFillingService } from './library-filling.service.js';
import { LibraryGivens } from './library-givens.js';
import { LibraryHiding } from './library-hiding.js';
import { LibraryNaming } from './library-naming.js';
import { LibraryNews } from './library-news.js';
import { LibraryOwners } from './library-owners.js';
import { LibraryReuseController } from './library-reuse.controller.js';
import { LibraryReuseService } from './library-reuse.service.js';
import { LibraryReviews } from './library-reviews.js';
import { LibrarySourcesService } from './library-sources.service.js';
import { librarySubject } from './library-subject.js';
import { LibraryTexts } from './library-texts.js';
import { FillingThread, ReadingThread } from './library-threads.js';
import { LibraryTrail } from './library-trail.js';
import { LibraryWritingService } from './library-writing.service.js';
import { PublicLibraryController } from './public-library.controller.js';
import { PublicLibraryService } from './public-library.service.js';

@Module({
  imports: [OrganisationsModule, IdentityModule, ThemesModule, GroupsModule, FilesModule, DocumentsModule],
  controllers: [LibraryController, LibraryReuseController, PublicLibraryController],
  providers: [
    FillingThread,
    LibraryAccess,
    LibraryDocuments,
    LibraryFillingService,
    LibraryGivens,
    LibraryHiding,
    LibraryNaming,
    LibraryNews,
    LibraryOwners,
    LibraryReuseService,
    LibraryReviews,
    LibraryService,
    LibrarySourcesService,
    LibraryTexts,
    LibraryTrail,
    LibraryWritingService,
    PublicLibraryService,
    ReadingThread,
  ],
  exports: [LibraryHiding, LibraryOwners, LibraryService],
})
export class LibraryModule implements OnModuleInit {
  constructor(
    private readonly files: FilesService,
    private readonly library: LibraryService,
    private readonly reviews: LibraryReviews,
    private readonly texts: LibraryTexts,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.files.judgeWith(librarySubject, (actor, { id }) => this.library.mayReadVersion(actor, id));
    this.jobs.every('library.read-files', 1, () => this.texts.readDue());
    this.jobs.every('library.reviews', 60, (now) => this.reviews.remind(now));
  }
}
