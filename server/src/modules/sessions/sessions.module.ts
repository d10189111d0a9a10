import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { LiveSessions } from './live-sessions.js';
import { PrivateNotesService } from './private-notes.service.js';
import { Session } from './session.entity.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionDocuments } from './session-documents.js';
import { SessionDoor } from './session-door.js';
import { SessionEffects } from './session-effects.js';
import { SessionFacts } from './session-facts.js';
import { SessionJobs } from './session-jobs.js';
import { SessionPlanning } from './session-planning.js';
import { SessionPresence } from './session-presence.js';
import { SessionReportService } from './session-report.service.js';
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
    PrivateNotesService,
    SessionBroadcast,
    SessionDocuments,
    SessionDoor,
    SessionEffects,
    SessionFacts,
    SessionJobs,
    SessionPlanning,
    SessionPresence,
    SessionReportService,
    SessionVisits,
    SessionsGateway,
    SessionsService,
  ],
})
export class SessionsModule {}
