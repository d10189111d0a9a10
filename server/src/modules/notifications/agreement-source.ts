/** Agreements that wait for the group: one was put forward, and everybody says what is missing. */
import type { NotificationAbout } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';
import { AgreementsService } from '../agreements/agreements.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { others, type Source, type Telling } from './source.js';

@Injectable()
export class AgreementSource implements Source {
  readonly kinds = ['agreement.put-forward'];
  readonly thingKind = 'agreement';

  constructor(
    private readonly groups: GroupsService,
    private readonly agreements: AgreementsService,
  ) {}

  async tell(_: EntityManager, event: RecordedEvent): Promise<Telling | null> {
    const { groupId, subjectId } = event;
    if (!groupId || !subjectId) return null;
    const members = (await this.groups.members(groupId)).map(({ personId }) => personId);
    const told = others(members, event, 'agreement-review');
    return { thing: { kind: this.thingKind, id: subjectId }, partId: null, groupId, told, how: 'each' };
  }

  /** One that was taken back or withdrawn asks for nothing any more. */
  async views(actor: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>> {
    const asked = new Set(ids);
    const agreements = await this.agreements.list(actor);
    return new Map(
      agreements
        .filter(({ id, state }) => asked.has(id) && state === 'in-review')
        .map(({ id, groupName, title }) => [id, { kind: this.thingKind, id, groupName, title }]),
    );
  }
}
