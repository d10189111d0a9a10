import type { MeetingId } from '@leerkring/shared/contract/common';
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CasesModule } from '../cases/cases.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ThreadSubjects } from '../threads/thread-subjects.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { MeetingPictures } from './meeting-pictures.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingReminders } from './meeting-reminders.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  imports: [IdentityModule, GroupsModule, CasesModule, ThreadsModule],
  controllers: [MeetingsController],
  providers: [MeetingsService, MeetingPlanningService, MeetingPictures, MeetingReminders],
  exports: [MeetingsService],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly groups: GroupsService,
    private readonly subjects: ThreadSubjects,
    private readonly reminders: MeetingReminders,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.subjects.know('meeting', (actor, id) => this.titleFor(actor, id as MeetingId));
    this.jobs.every('meetings.remind', 5, (now) => this.reminders.remindDue(now));
  }

  /** A meeting is called after its group; null for who may not see it. */
  private async titleFor(actor: Actor, id: MeetingId): Promise<string | null> {
    const found = await this.meetings.require(actor, id, 'meeting.see').catch(() => null);
    const groupId = found?.access.groupId;
    return groupId ? ((await this.groups.names([groupId])).get(groupId) ?? null) : null;
  }
}
