/** Threads as they stand in a list, each with what it tells one reader. */
import type { GroupId, PersonId, ThreadId } from '@leerkring/shared/contract/common';
import {
  type ThreadPage,
  type ThreadQuery,
  type ThreadSummary,
  threadPageSize,
} from '@leerkring/shared/contract/threads';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { ThemesService } from '../themes/themes.service.js';
import { Thread } from './thread.entity.js';
import { ThreadDoor } from './thread-door.js';

/** What was said longer ago is not new to who never opened it. */
const NEW_MS = 14 * 86_400_000;

interface Found {
  id: ThreadId;
  answers: number;
  /** Null: never opened. */
  unread: number | null;
  total: number;
}

/** A parameter that is null filters nothing. To what somebody may not read, nothing was added. A thread of which everything was taken away is in no list. */
const FOUND = `
  select t.id, counted.answers, counted.unread, count(*) over ()::int as total
  from thread t
  left join thread_reading r on r.thread_id = t.id and r.person_id = $1
  cross join lateral (
    select count(*) filter (where p.number > 1)::int as answers,
      case when r.number is null then null
        else count(*) filter (where p.number > r.number and p.author_id <> $1)::int end as unread,
      count(*) as present, count(*) filter (where p.author_id = $1) as mine
    from post p where p.thread_id = t.id and p.removed_at is null
  ) counted
  where counted.present > 0
    and (t.group_id is null or $2::uuid[] is null or t.group_id = any ($2))
    and ($3::uuid[] is null or t.theme_id = any ($3))
    and ($4::text is null or t.step = $4)
    and ($5::uuid is null or t.group_id = $5)
    and ($6::uuid is null or t.subject_id = $6 or (
      exists (select from library_item where id = $6)
      and exists (
        select from post p
        where p.thread_id = t.id and p.item_ids @> array[$6] and p.removed_at is null and p.hidden_at is null)))
    and case $7::text
      when 'unread' then counted.unread > 0 or (counted.unread is null and t.last_at > $8 and t.author_id <> $1)
      when 'unanswered' then t.first_answer_at is null and t.answer_post_id is null
      when 'mine' then t.author_id = $1 or counted.mine > 0
      else true end
  order by (t.pinned_at is null), t.last_at desc, t.id desc
  limit $9 offset $10`;

@Injectable()
export class ThreadList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly door: ThreadDoor,
    private readonly themes: ThemesService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
  ) {}

  async page(actor: Actor, query: ThreadQuery): Promise<ThreadPage> {
    const groupIds = await this.door.groupsOf(actor, 'thread.read');
    const themeIds = query.themeId ? await this.themes.withThoseBelow(query.themeId) : null;
    const found = await this.find(actor.personId, [
      ...[groupIds === 'all' ? null : groupIds, themeIds, query.step ?? null, query.groupId ?? null],
      ...[query.subjectId ?? null, query.filter, this.since()],
      ...[threadPageSize, (Number(query.page) - 1) * threadPageSize],
    ]);
    return { threads: await this.summaries(actor.personId, found), total: found[0]?.total ?? 0 };
  }

  /** In this order. For who passed the door of each. */
  async some(reader: PersonId, ids: readonly ThreadId[]): Promise<ThreadSummary[]> {
    const found: Found[] = await this.database.asPerson(reader, (tx) =>
      tx.query(
        `select t.id, 0 as total,
           (select count(*)::int from post p where p.thread_id = t.id and p.number > 1 and p.removed_at is null) as answers,
           case when r.number is null then null else (
             select count(*)::int from post p
             where p.thread_id = t.id and p.number > r.number and p.author_id <> $1 and p.removed_at is null) end as unread
         from thread t left join thread_reading r on r.thread_id = t.id and r.person_id = $1
         where t.id = any ($2) order by array_position($2, t.id)`,
        [reader, ids],
      ),
    );
    return this.summaries(reader, found);
  }

  private find(reader: PersonId, parameters: unknown[]): Promise<Found[]> {
    return this.database.asPerson(reader, (tx) => tx.query(FOUND, [reader, ...parameters]));
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - NEW_MS);
  }

  private async summaries(reader: PersonId, found: readonly Found[]): Promise<ThreadSummary[]> {
    const rows = await this.database.asPerson(reader, (tx) =>
      tx.findBy(Thread, { id: In(found.map(({ id }) => id)) }),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const groupIds = rows.flatMap(({ groupId }) => (groupId ? [groupId] : []));
    const names = await this.groups.names([...new Set(groupIds)]);
    const people = await this.identity.people([
      ...new Set(rows.flatMap(({ authorId, lastAuthorId }) => [authorId, lastAuthorId])),
    ]);
    return found.flatMap(({ id, answers, unread }) => {
      const row = byId.get(id);
      const author = row && people.get(row.authorId);
      const by = row && people.get(row.lastAuthorId);
      if (!author || !by) return [];
      const isOld = row.lastAt <= this.since() || row.authorId === reader;
      return [
        {
          ...summarise(row, names),
          ...{ author, answers, last: { by, at: row.lastAt.toISOString() } },
          unread: unread === null && isOld ? 0 : unread,
        },
      ];
    });
  }
}

const summarise = (row: Thread, names: ReadonlyMap<GroupId, string>) => ({
  ...{ id: row.id, themeId: row.themeId, step: row.step, revision: row.revision },
  group: row.groupId ? { id: row.groupId, name: names.get(row.groupId) ?? '' } : null,
  title: row.hiddenAt ? '' : row.title,
  startedAt: row.startedAt.toISOString(),
  answered: row.answerPostId !== null,
  pinned: row.pinnedAt !== null,
  locked: row.lockedAt !== null,
  hidden: row.hiddenAt !== null,
});
