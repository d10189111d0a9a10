import type { LibraryItemId } from '@leerkring/shared/contract/common';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LibraryModule } from '../library/library.module.js';
import { LibraryService } from '../library/library.service.js';
import { ThemesModule } from '../themes/themes.module.js';
import { MyThreadsController } from './my-threads.controller.js';
import { Polls } from './polls.js';
import { PostDoor } from './post-door.js';
import { PostFlagsController } from './post-flags.controller.js';
import { PostFlags } from './post-flags.service.js';
import { PostsController } from './posts.controller.js';
import { PostsService } from './posts.service.js';
import { ThreadDoor } from './thread-door.js';
import { ThreadFacts } from './thread-facts.js';
import { ThreadHealth } from './thread-health.js';
import { ThreadHiding } from './thread-hiding.js';
import { ThreadList } from './thread-list.js';
import { ThreadMine } from './thread-mine.js';
import { ThreadPlaces } from './thread-places.js';
import { ThreadRecord } from './thread-record.js';
import { ThreadRetention } from './thread-retention.js';
import { ThreadSubjects } from './thread-subjects.js';
import { ThreadWords } from './thread-words.js';
import { ThreadsController } from './threads.controller.js';
import { ThreadsService } from './threads.service.js';
import { ThreadsReader } from './threads-reader.js';

@Module({
  imports: [IdentityModule, GroupsModule, ThemesModule, LibraryModule],
  controllers: [ThreadsController, PostsController, PostFlagsController, MyThreadsController],
  providers: [
    ...[ThreadDoor, PostDoor, ThreadRecord, ThreadWords, ThreadSubjects],
    ...[ThreadsService, PostsService, ThreadPlaces, ThreadsReader, ThreadList, ThreadMine],
    ...[Polls, PostFlags, ThreadHealth, ThreadHiding, ThreadRetention, ThreadFacts],
  ],
  exports: [ThreadFacts, ThreadHiding, ThreadSubjects],
})
export class ThreadsModule implements OnModuleInit {
  constructor(
    private readonly retention: ThreadRetention,
    private readonly polls: Polls,
    private readonly mine: ThreadMine,
    private readonly subjects: ThreadSubjects,
    private readonly library: LibraryService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.subjects.know('library-item', (actor, id) => this.library.titleFor(actor, id as LibraryItemId));
    this.jobs.every('threads.erase', 60, (now) => this.retention.eraseDue(now));
    this.jobs.every('threads.close-polls', 1, (now) => this.polls.closeDue(now));
    this.jobs.every('threads.forget-drafts', 24 * 60, (now) => this.mine.eraseDue(now));
  }
}
