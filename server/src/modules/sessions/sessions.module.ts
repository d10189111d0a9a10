import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { LiveSessions } from './live-sessions.js';
import { NoteTabs } from './note-tabs.js';
import { PresenceSpans } from './presence-spans.js';
import { PrivateNotesService } from './private-notes.service.js';
import { Session } from './session.entity.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionDocuments } from './session-documents.js';
import { SessionDoor } from './session-door.js';
import { SessionEffects } from './session-effects.js';
import { SessionFacts } from './session-facts.js';
import { SessionHolds } from './session-holds.js';
import { SessionJobs } from './session-jobs.js';
import { SessionNews } from './session-news.js';
import { SessionPlanning } from './session-planning.js';
import { SessionPresence } from './session-presence.js';
import { SessionReportService } from './session-report.service.js';
import { SessionSignpost } from './session-signpost.js';
import { SessionVisits } from './session-visits.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsGateway } from './sessions.gateway.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Session]),
    IdentityModule,
    GroupsModule,
    DocumentsModule,
    OutcomesModule,
    CasesModule,
    MeetingsModule,
  ],
  controllers: [SessionsController],
  providers: [
    LiveSessions,
    NoteTabs,
    PresenceSpans,
    PrivateNotesService,
    SessionBroadcast,
    SessionDocuments,
    SessionDoor,
    SessionEffects,
    SessionFacts,
    SessionHolds,
    SessionJobs,
    SessionNews,
    SessionPlanning,
    SessionPresence,
    SessionReportService,
    SessionSignpost,
    SessionVisits,
    SessionsGateway,
    SessionsService,
  ],
})
export class SessionsModule {}
