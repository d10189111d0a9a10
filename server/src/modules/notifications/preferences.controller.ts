import { NotificationTopic, notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, RouteBody, RouteQuery } from '../../platform/http/handles.js';
import { Addresses } from './addresses.js';
import { MailTokens } from './mail-tokens.js';
import { PreferencesService } from './preferences.service.js';

@Controller()
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly addresses: Addresses,
    private readonly tokens: MailTokens,
  ) {}

  @Handles(routes.preferences)
  get(@CurrentActor() { personId }: Actor) {
    return this.preferences.get(personId);
  }

  @Handles(routes.choose)
  choose(
    @CurrentActor() { personId }: Actor,
    @RouteBody(routes.choose) choices: BodyOf<typeof routes.choose>,
  ) {
    return this.preferences.choose(personId, choices);
  }

  @Handles(routes.setAddress)
  async setAddress(
    @CurrentActor() { personId, givenName }: Actor,
    @RouteBody(routes.setAddress) { email }: BodyOf<typeof routes.setAddress>,
  ) {
    await this.addresses.ask(personId, givenName, email);
    return this.preferences.get(personId);
  }

  @Handles(routes.removeAddress)
  async removeAddress(@CurrentActor() { personId }: Actor) {
    await this.addresses.remove(personId);
    return this.preferences.get(personId);
  }

  @Handles(routes.confirmAddress)
  confirmAddress(@RouteBody(routes.confirmAddress) { token }: BodyOf<typeof routes.confirmAddress>) {
    return this.addresses.confirm(token);
  }

  @Handles(routes.unsubscribe)
  unsubscribe(@RouteBody(routes.unsubscribe) { token, all }: BodyOf<typeof routes.unsubscribe>) {
    const { personId, topics } = this.tokens.open('unsubscribe', token);
    return this.preferences.unsubscribe(personId, all ? NotificationTopic.options : topics);
  }

  @Handles(routes.unsubscribeOneClick)
  unsubscribeOneClick(@RouteQuery(routes.unsubscribeOneClick) { token }: { token: string }) {
    const { personId, topics } = this.tokens.open('unsubscribe', token);
    return this.preferences.unsubscribe(personId, topics);
  }
}
