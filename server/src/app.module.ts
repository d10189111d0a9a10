import { Module } from '@nestjs/common';
import { CasesModule } from './modules/cases/cases.module.js';
import { DocumentsModule } from './modules/documents/documents.module.js';
import { GroupsModule } from './modules/groups/groups.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { MeetingsModule } from './modules/meetings/meetings.module.js';
import { OutcomesModule } from './modules/outcomes/outcomes.module.js';
import { SessionsModule } from './modules/sessions/sessions.module.js';

/** The table of contents, in order of dependency; under all of it lies the ground floor, `platform/`. */
@Module({
  imports: [
    IdentityModule,
    GroupsModule,
    DocumentsModule,
    CasesModule,
    MeetingsModule,
    OutcomesModule,
    SessionsModule,
  ],
})
export class AppModule {}
