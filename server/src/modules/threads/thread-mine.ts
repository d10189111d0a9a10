/** What is of one person alone: how far they have read, and what they were writing. Nobody else is told of it. */
import type { LibraryItemId, PersonId, ThreadId } from '@leerkring/shared/contract/common';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { ThreadDraft as DraftView, type threadRoutes } from '@leerkring/shared/contract/threads';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { LibraryService } from '../library/library.service.js';
import type { Entry } from './thread-door.js';
import { ThreadDraft } from './thread-mine.entity.js';

/** Nobody comes back to it after that. */
const DRAFT_DAYS = 90;
const DAY_MS = 86_400_000;

@Injectable()
export class ThreadMine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly library: LibraryService,
  ) {}

  /** Reading goes forward alone, whichever tab tells of it last. */
  async read({ actor, thread }: Entry, number: number): Promise<void> {
    await this.database.manager.query(
      `insert into thread_reading (person_id, thread_id, number) values ($1, $2, $3)
       on conflict (person_id, thread_id) do update set number = greatest(thread_reading.number, excluded.number)`,
      [actor.personId, thread.id, Math.min(number, thread.lastNumber)],
    );
  }

  /** Without words, and without anything added, it is thrown away. */
  keepAnswer({ actor, thread }: Entry, body: string, itemIds: LibraryItemId[]): Promise<void> {
    const isEmpty = body.trim() === '' && itemIds.length === 0;
    return this.keep(actor.personId, thread.id, isEmpty ? null : { body, itemIds });
  }

  keepNew({ personId }: Actor, draft: DraftView | null): Promise<void> {
    return this.keep(personId, null, draft);
  }

  /** With what this person may read, at this moment, of what was added to it. */
  async newDraft(actor: Actor): Promise<AnswerOf<typeof threadRoutes.draft>> {
    const { personId } = actor;
    const draft = await this.database.asPerson(personId, (tx) =>
      tx.findOneBy(ThreadDraft, { personId, threadId: IsNull() }),
    );
    if (!draft) return { draft: null, attachments: [] };
    // What was kept before anything could be added has no list of it.
    const content = DraftView.parse(draft.content);
    const cards = await this.library.cards(actor, content.itemIds);
    return { draft: content, attachments: content.itemIds.flatMap((id) => cards.get(id) ?? []) };
  }

  async eraseDue(now: Date): Promise<void> {
    const before = new Date(now.getTime() - DRAFT_DAYS * DAY_MS);
    await this.database.manager.delete(ThreadDraft, { at: LessThan(before) });
  }

  /** One person may write in two tabs: the last word counts. */
  private async keep(
    personId: PersonId,
    threadId: ThreadId | null,
    content: ThreadDraft['content'] | null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await holdDrafts(tx, personId);
      await tx.delete(ThreadDraft, { personId, threadId: threadId ?? IsNull() });
      if (content)
        await tx.insert(ThreadDraft, { id: newId(), personId, threadId, content, at: this.clock.now() });
    });
  }
}

/** Two that are kept at once come one after the other. */
const holdDrafts = (tx: EntityManager, personId: PersonId) =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('thread_draft' || $1::text, 0))`, [personId]);
