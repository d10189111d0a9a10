import { Module } from '@nestjs/common';
import { AgreementsModule } from './modules/agreements/agreements.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { CaseReportsModule } from './modules/case-reports/case-reports.module.js';
import { CasesModule } from './modules/cases/cases.module.js';
import { CommentsModule } from './modules/comments/comments.module.js';
import { CredentialsModule } from './modules/credentials/credentials.module.js';
import { DocumentsModule } from './modules/documents/documents.module.js';
import { ExchangeModule } from './modules/exchange/exchange.module.js';
import { FilesModule } from './modules/files/files.module.js';
import { GroupsModule } from './modules/groups/groups.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { LibraryModule } from './modules/library/library.module.js';
import { MeetingsModule } from './modules/meetings/meetings.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';
import { OutcomesModule } from './modules/outcomes/outcomes.module.js';
import { ProvidersModule } from './modules/providers/providers.module.js';
import { RightsModule } from './modules/rights/rights.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { SessionsModule } from './modules/sessions/sessions.module.js';
import { ThemesModule } from './modules/themes/themes.module.js';
import { ThreadsModule } from './modules/threads/threads.module.js';

/** The table of contents, in order of dependency; under all of it lies the ground floor, `platform/`. */
@Module({
  imports: [
    OrganisationsModule,
    ThemesModule,
    IdentityModule,
    ProvidersModule,
    CredentialsModule,
    GroupsModule,
    FilesModule,
    DocumentsModule,
    CommentsModule,
    ExchangeModule,
    ThreadsModule,
    CaseReportsModule,
    LibraryModule,
    CasesModule,
    MeetingsModule,
    OutcomesModule,
    AgreementsModule,
    SessionsModule,
    NotificationsModule,
    RightsModule,
    SearchModule,
    AuditModule,
  ],
})
export class AppModule {}
