/** Comments on a text: somebody mentioned me, or answered in a thread in which I spoke. */
import type { CommentId, CommentThreadId, PersonId } from '@leerkring/shared/contract/common';
import type { NotificationAbout } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';
import { CommentNotices } from '../comments/comment-notices.js';
import type { Source, Telling } from './source.js';

@Injectable()
export class CommentSource implements Source {
  readonly kinds = ['comment.written', 'comment.changed', 'comment.removed'];
  readonly thingKind = 'comments';

  constructor(private readonly notices: CommentNotices) {}

  async tell(tx: EntityManager, { groupId, data }: RecordedEvent): Promise<Telling | null> {
    const { commentId, threadId } = data;
    if (typeof commentId !== 'string' || typeof threadId !== 'string') return null;
    const notices = await this.notices.of(tx, commentId as CommentId);
    const told = notices.map(
      ({ personId, reason }) => ({ personId, reason: `comment-${reason}`, loud: true }) as const,
    );
    return {
      thing: { kind: this.thingKind, id: threadId },
      partId: commentId,
      groupId,
      told,
      how: 'replaces',
    };
  }

  async views(actor: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>> {
    const places = await this.notices.places(actor, ids as CommentThreadId[]);
    return new Map(places.map(({ id, ...where }) => [id, { kind: this.thingKind, id, ...where }]));
  }

  read(tx: EntityManager, personId: PersonId, ids: readonly string[]): Promise<void> {
    return this.notices.clear(tx, personId, ids as CommentThreadId[]);
  }
}
