import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { CaseReportsModule } from '../case-reports/case-reports.module.js';
import { CommentNotices } from '../comments/comment-notices.js';
import { CommentsModule } from '../comments/comments.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LibraryModule } from '../library/library.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ThemesModule } from '../themes/themes.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { Addresses } from './addresses.js';
import { AgreementSource } from './agreement-source.js';
import { CaseReportSource } from './case-report-source.js';
import { CommentSource } from './comment-source.js';
import { LetterWriter } from './letter-writer.js';
import { LevelsService } from './levels.service.js';
import { LibrarySources } from './library-sources.js';
import { MailTokens } from './mail-tokens.js';
import { MeetingSource } from './meeting-source.js';
import { NotificationKeeper } from './notification-keeper.js';
import { NotificationMailer } from './notification-mailer.js';
import { NotificationNews } from './notification-news.js';
import { NotificationTeller } from './notification-teller.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesService } from './preferences.service.js';
import { Sources } from './sources.js';
import { ThreadSource } from './thread-source.js';

@Module({
  imports: [
    ...[IdentityModule, CredentialsModule, GroupsModule, CommentsModule, MeetingsModule, AgreementsModule],
    ...[ThemesModule, ThreadsModule, CaseReportsModule, LibraryModule],
  ],
  controllers: [NotificationsController, PreferencesController],
  providers: [
    ...[AgreementSource, CaseReportSource, CommentSource, LibrarySources, MeetingSource, ThreadSource],
    Sources,
    ...[LevelsService, NotificationsService, NotificationNews],
    ...[NotificationKeeper, NotificationTeller],
    ...[Addresses, LetterWriter, MailTokens, NotificationMailer, PreferencesService],
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: NotificationTeller,
    private readonly mailer: NotificationMailer,
    private readonly notifications: NotificationsService,
    private readonly comments: CommentNotices,
  ) {}

  onModuleInit(): void {
    this.comments.onRead((tx, personId, id) =>
      this.notifications.readElsewhere(tx, personId, { kind: 'comments', id }),
    );
    this.jobs.every('notifications.catch-up', 1, (now) => this.teller.catchUp(now));
    this.jobs.every('notifications.mail', 0.25, (now) => this.mailer.mailDue(now));
    this.jobs.every('notifications.forget', 24 * 60, (now) => this.teller.forget(now));
  }
}
