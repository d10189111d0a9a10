import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingPictures } from './meeting-pictures.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  imports: [IdentityModule, GroupsModule, CasesModule],
  controllers: [MeetingsController],
  providers: [MeetingsService, MeetingPlanningService, MeetingPictures],
  exports: [MeetingsService],
})
export class MeetingsModule {}
