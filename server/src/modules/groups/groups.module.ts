import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { IdentityModule } from '../identity/identity.module.js';
import { GroupsAccess } from './groups.access.js';
import { GroupsController } from './groups.controller.js';
import { GroupsService } from './groups.service.js';
import { groupRoom, MembersService } from './members.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [GroupsController],
  providers: [GroupsAccess, GroupsService, MembersService],
  exports: [GroupsAccess, GroupsService],
})
export class GroupsModule implements OnModuleInit {
  constructor(
    private readonly access: GroupsAccess,
    private readonly members: MembersService,
    private readonly realtime: Realtime,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.realtime.addRoomSource(async (personId) => (await this.access.groupsOf(personId)).map(groupRoom));
    this.jobs.every('groups.end-guests', 1, (now) => this.members.endGuests(now));
  }
}
