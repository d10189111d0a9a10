import { MeetingId } from '@leerkring/shared/contract/common';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId } from '../../platform/http/handles.js';
import { SessionReportService } from './session-report.service.js';

@Controller()
export class SessionsController {
  constructor(private readonly reports: SessionReportService) {}

  @Handles(sessionRoutes.report)
  report(@CurrentActor() actor: Actor, @PathId('meetingId', MeetingId) meetingId: MeetingId) {
    return this.reports.ofMeeting(actor, meetingId);
  }
}
