/** How the network answers questions, over the last ninety days: what nobody answered yet, and how soon others were. */
import type { ThreadId } from '@leerkring/shared/contract/common';
import { type ThreadHealth as HealthView, unansweredAfterDays } from '@leerkring/shared/contract/threads';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { ThreadList } from './thread-list.js';

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 90;
const MAX_LISTED = 50;

@Injectable()
export class ThreadHealth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly list: ThreadList,
  ) {}

  /** The network alone: what groups talk about is nobody's to count. */
  async read({ personId }: Actor): Promise<HealthView> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    const waiting: { id: ThreadId }[] = await this.database.asPerson(personId, (tx) =>
      tx.query(
        `select id from thread
         where group_id is null and first_answer_at is null and answer_post_id is null and locked_at is null
           and hidden_at is null and started_at <= $1 and started_at > $2
           and exists (select from post p where p.thread_id = thread.id and p.removed_at is null)
         order by started_at limit $3`,
        [daysAgo(unansweredAfterDays), daysAgo(WINDOW_DAYS), MAX_LISTED],
      ),
    );
    const [figures]: { started: number; answered: number; median: number | null }[] =
      await this.database.asPerson(personId, (tx) =>
        tx.query(
          `select count(*)::int as started, count(first_answer_at)::int as answered,
             percentile_cont(0.5) within group (order by extract(epoch from first_answer_at - started_at)) as median
           from thread where group_id is null and started_at > $1`,
          [daysAgo(WINDOW_DAYS)],
        ),
      );
    const { started = 0, answered = 0, median = null } = figures ?? {};
    return {
      unanswered: await this.list.some(
        personId,
        waiting.map(({ id }) => id),
      ),
      medianMinutesToAnswer: median === null ? null : Math.round(median / 60),
      ...{ started, answered },
    };
  }
}
