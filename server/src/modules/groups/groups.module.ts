import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { IdentityModule } from '../identity/identity.module.js';
import { BreakGlassController } from './break-glass.controller.js';
import { BreakGlassService } from './break-glass.service.js';
import { GroupRooms } from './group-rooms.js';
import { GroupsAccess } from './groups.access.js';
import { GroupsController } from './groups.controller.js';
import { GroupsService } from './groups.service.js';
import { MembersService } from './members.service.js';
import { OpenGroupsAccess } from './open-groups.access.js';
import { PeopleInGroups } from './people-in-groups.js';
import { PledgeController } from './pledge.controller.js';
import { PledgeService } from './pledge.service.js';

const access = {
  provide: GroupsAccess,
  inject: [Config, Database, Clock],
  useFactory: ({ accessChecks }: Config, database: Database, clock: Clock) =>
    accessChecks ? new GroupsAccess(database, clock) : new OpenGroupsAccess(database, clock),
};

@Module({
  imports: [IdentityModule],
  controllers: [GroupsController, PledgeController, BreakGlassController],
  providers: [
    access,
    ...[BreakGlassService, GroupRooms, GroupsService, MembersService, PeopleInGroups, PledgeService],
  ],
  exports: [BreakGlassService, GroupsAccess, GroupsService, PeopleInGroups],
})
export class GroupsModule implements OnModuleInit {
  constructor(
    private readonly members: MembersService,
    private readonly jobs: Jobs,
    private readonly breakGlass: BreakGlassService,
    private readonly pulse: Pulse,
  ) {}

  onModuleInit(): void {
    this.jobs.every('groups.end-guests', 1, (now) => this.members.endGuests(now));
    // Within a second, because it ends while people look on.
    this.pulse.each('break-glass', () => this.breakGlass.endDue());
  }
}
