import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLog } from '../../platform/events/event-log.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Logger } from '../../platform/logging/logger.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ThemesModule } from '../themes/themes.module.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';
import { SearchAudiences } from './search-audiences.js';
import { SearchIndex } from './search-index.js';
import { SearchNames } from './search-names.js';
import { SearchNearby } from './search-nearby.js';
import { SearchSpelling } from './search-spelling.js';
import { SearchWords } from './search-words.js';
import { Sources } from './sources/sources.js';

@Module({
  imports: [ThemesModule, OrganisationsModule, GroupsModule, DocumentsModule],
  controllers: [SearchController],
  providers: [
    SearchNames,
    SearchService,
    SearchAudiences,
    SearchSpelling,
    SearchNearby,
    SearchWords,
    SearchIndex,
    Sources,
  ],
})
export class SearchModule implements OnModuleInit {
  /** From the first time that its job ran: a node without jobs keeps no index. */
  private isFollowing = false;

  constructor(
    private readonly index: SearchIndex,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.every('search.follow', 1, async () => {
      this.isFollowing = true;
      await this.index.noticeWriting();
    });
    this.events.onCommitted(() => {
      if (this.isFollowing) this.index.catchUp().catch((error: unknown) => this.logger.failure(error));
    });
  }
}
