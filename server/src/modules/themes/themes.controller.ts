import { ThemeId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { themeRoutes as routes, type ThemeView } from '@leerkring/shared/contract/themes';
import { can } from '@leerkring/shared/rules/can';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { ThemesService } from './themes.service.js';

@Controller()
export class ThemesController {
  constructor(private readonly themes: ThemesService) {}

  @Handles(routes.list)
  list(): Promise<ThemeView[]> {
    return this.themes.list();
  }

  @Handles(routes.add)
  add(
    @CurrentActor() actor: Actor,
    @RouteBody(routes.add) body: BodyOf<typeof routes.add>,
  ): Promise<ThemeView> {
    mustManage(actor);
    return this.themes.add(actor.personId, body);
  }

  @Handles(routes.change)
  change(
    @CurrentActor() actor: Actor,
    @PathId('themeId', ThemeId) id: ThemeId,
    @RouteBody(routes.change) body: BodyOf<typeof routes.change>,
  ): Promise<ThemeView> {
    mustManage(actor);
    return this.themes.change(actor.personId, id, body);
  }
}

function mustManage({ personId, role }: Actor): void {
  if (!can({ personId, networkRole: role }, 'theme.manage', null)) throw new AppError('not-allowed');
}
