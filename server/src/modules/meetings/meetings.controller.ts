import { GroupId, MeetingId } from '@leerkring/shared/contract/common';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { GroupsAccess } from '../groups/groups.access.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingsService } from './meetings.service.js';

type Body<Name extends keyof typeof meetingRoutes> = BodyOf<(typeof meetingRoutes)[Name]>;

@Controller()
export class MeetingsController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly meetings: MeetingsService,
    private readonly planning: MeetingPlanningService,
  ) {}

  @Handles(meetingRoutes.list)
  list(@CurrentActor() actor: Actor) {
    return this.meetings.list(actor);
  }

  @Handles(meetingRoutes.create)
  async create(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(meetingRoutes.create) body: Body<'create'>,
  ) {
    return this.planning.plan(await this.access.require(actor, groupId, 'meeting.plan'), body);
  }

  @Handles(meetingRoutes.get)
  async get(@CurrentActor() actor: Actor, @PathId('meetingId', MeetingId) meetingId: MeetingId) {
    const { access } = await this.meetings.require(actor, meetingId, 'meeting.see');
    return this.meetings.get(access, meetingId);
  }

  @Handles(meetingRoutes.change)
  async change(
    @CurrentActor() actor: Actor,
    @PathId('meetingId', MeetingId) meetingId: MeetingId,
    @RouteBody(meetingRoutes.change) body: Body<'change'>,
  ) {
    const { access } = await this.meetings.require(actor, meetingId, 'meeting.plan');
    return this.planning.change(access, meetingId, body.revision, body.meeting);
  }

  @Handles(meetingRoutes.cancel)
  async cancel(@CurrentActor() actor: Actor, @PathId('meetingId', MeetingId) meetingId: MeetingId) {
    const { access } = await this.meetings.require(actor, meetingId, 'meeting.plan');
    return this.planning.cancel(access, meetingId);
  }

  @Handles(meetingRoutes.answer)
  async answer(
    @CurrentActor() actor: Actor,
    @PathId('meetingId', MeetingId) meetingId: MeetingId,
    @RouteBody(meetingRoutes.answer) body: Body<'answer'>,
  ) {
    const { access } = await this.meetings.require(actor, meetingId, 'meeting.answer');
    return this.planning.answer(access, meetingId, body.answer);
  }
}
