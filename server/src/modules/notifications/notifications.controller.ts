import { ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import { notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { LevelsService } from './levels.service.js';
import { NotificationsService } from './notifications.service.js';

@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly levels: LevelsService,
  ) {}

  @Handles(routes.list)
  list(@CurrentActor() actor: Actor) {
    return this.notifications.list(actor);
  }

  @Handles(routes.read)
  read(
    @CurrentActor() { personId }: Actor,
    @RouteBody(routes.read) { about, until }: BodyOf<typeof routes.read>,
  ) {
    return this.notifications.read(personId, about, new Date(until));
  }

  @Handles(routes.levels)
  chosen(@CurrentActor() actor: Actor) {
    return this.levels.list(actor);
  }

  @Handles(routes.themeLevel)
  ofTheme(@CurrentActor() actor: Actor, @PathId('themeId', ThemeId) id: ThemeId) {
    return this.levels.ofTheme(actor, id);
  }

  @Handles(routes.chooseThemeLevel)
  chooseForTheme(
    @CurrentActor() actor: Actor,
    @PathId('themeId', ThemeId) id: ThemeId,
    @RouteBody(routes.chooseThemeLevel) { level }: BodyOf<typeof routes.chooseThemeLevel>,
  ) {
    return this.levels.chooseForTheme(actor, id, level);
  }

  @Handles(routes.threadLevel)
  ofThread(@CurrentActor() actor: Actor, @PathId('threadId', ThreadId) id: ThreadId) {
    return this.levels.ofThread(actor, id);
  }

  @Handles(routes.chooseThreadLevel)
  chooseForThread(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.chooseThreadLevel) { level }: BodyOf<typeof routes.chooseThreadLevel>,
  ) {
    return this.levels.chooseForThread(actor, id, level);
  }
}
