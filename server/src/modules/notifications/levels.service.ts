/** How much somebody hears of a theme or a thread: what they chose, and what that comes to for a thread. */
import type { PersonId, ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import type {
  ChosenLevel,
  NotificationLevel as Level,
  LevelView,
} from '@leerkring/shared/contract/notifications';
import { levelOf } from '@leerkring/shared/rules/notification-levels';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { ThemesService } from '../themes/themes.service.js';
import { type ThreadFact, ThreadFacts } from '../threads/thread-facts.js';
import { NotificationLevel } from './notification-level.entity.js';

/** More than anybody chooses one by one. */
const maxChosen = 1_000;

/** Of a thread, where its levels come from. */
type LeveledThread = Pick<ThreadFact, 'id' | 'themeId' | 'groupId'>;

@Injectable()
export class LevelsService {
  constructor(
    private readonly database: Database,
    private readonly themes: ThemesService,
    private readonly threads: ThreadFacts,
  ) {}

  /** Of themes and of threads that this person may read, by name. */
  async list(actor: Actor): Promise<ChosenLevel[]> {
    const { personId } = actor;
    const rows = await this.database.asPerson(personId, (tx) => tx.findBy(NotificationLevel, { personId }));
    const idsOf = (kind: NotificationLevel['thingKind']) =>
      rows.flatMap(({ thingKind, thingId }) => (thingKind === kind ? [thingId] : []));
    const themes = new Map((await this.themes.list()).map(({ id, name }) => [id as string, name]));
    const threads = await this.threads.readable(actor, idsOf('thread') as ThreadId[]);
    const chosen = rows.flatMap(({ thingKind, thingId, level }): ChosenLevel[] => {
      const title = thingKind === 'theme' ? themes.get(thingId) : threads.get(thingId as ThreadId)?.title;
      const thing = { kind: thingKind, id: thingId, title } as ChosenLevel['thing'];
      return title === undefined ? [] : [{ thing, level }];
    });
    return chosen.sort((one, other) => one.thing.title.localeCompare(other.thing.title, 'nl'));
  }

  async ofTheme({ personId }: Actor, id: ThemeId): Promise<LevelView> {
    const upwards = await this.upwards(id);
    if (upwards.length === 0) throw new AppError('not-found');
    const chosen = (await this.chosen(this.database.manager, [personId], upwards)).get(personId);
    const [own, above] = upwards.map((one) => chosen?.get(one));
    if (own) return { level: own, chosen: own, because: 'chosen' };
    if (above) return { level: above, chosen: null, because: 'theme' };
    return { level: 'normal', chosen: null, because: 'usual' };
  }

  async ofThread(actor: Actor, id: ThreadId): Promise<LevelView> {
    const thread = await this.require(actor, id);
    const of = await this.levelsIn(this.database.manager, thread, [actor.personId]);
    return of(actor.personId);
  }

  async chooseForTheme(actor: Actor, id: ThemeId, level: Level | null): Promise<LevelView> {
    await this.ofTheme(actor, id);
    await this.choose(actor.personId, 'theme', id, level);
    return this.ofTheme(actor, id);
  }

  async chooseForThread(actor: Actor, id: ThreadId, level: Level | null): Promise<LevelView> {
    await this.require(actor, id);
    await this.choose(actor.personId, 'thread', id, level);
    return this.ofThread(actor, id);
  }

  /** Of one thread that came out of another. */
  async copy(tx: EntityManager, from: ThreadId, to: ThreadId): Promise<void> {
    await tx.query(
      `INSERT INTO notification_level SELECT person_id, thing_kind, $2, level FROM notification_level
       WHERE thing_kind = 'thread' AND thing_id = $1 ON CONFLICT DO NOTHING`,
      [from, to],
    );
  }

  /** Everybody who chose anything for this thread, its theme, or the one above. */
  async choosers({ id, themeId }: LeveledThread): Promise<PersonId[]> {
    const rows = await this.database.manager.findBy(NotificationLevel, {
      thingId: In([id, ...(await this.upwards(themeId))]),
    });
    return [...new Set(rows.map(({ personId }) => personId))];
  }

  /** What it comes to for each of these people. */
  async levelsIn(
    manager: EntityManager,
    { id, themeId, groupId }: LeveledThread,
    personIds: readonly PersonId[],
  ): Promise<(personId: PersonId) => LevelView> {
    const themes = await this.upwards(themeId);
    const chosen = await this.chosen(manager, personIds, [id, ...themes]);
    const taking = new Set(await this.threads.participants(id));
    return (personId) => {
      const on = (thingId: string) => chosen.get(personId)?.get(thingId) ?? null;
      return levelOf({
        onThread: on(id),
        onThemes: themes.map(on),
        takesPart: taking.has(personId),
        inGroup: groupId !== null,
      });
    };
  }

  /** A theme and the one it lies below; empty when there is no such theme. */
  private async upwards(id: ThemeId): Promise<ThemeId[]> {
    const theme = (await this.themes.list()).find((one) => one.id === id);
    return theme ? [id, ...(theme.parentId ? [theme.parentId] : [])] : [];
  }

  private async chosen(
    manager: EntityManager,
    personIds: readonly PersonId[],
    thingIds: readonly string[],
  ): Promise<Map<PersonId, Map<string, Level>>> {
    const of = { personId: In(personIds), thingId: In(thingIds) };
    const rows = await manager.findBy(NotificationLevel, of);
    const chosen = new Map<PersonId, Map<string, Level>>();
    for (const { personId, thingId, level } of rows)
      chosen.set(personId, (chosen.get(personId) ?? new Map<string, Level>()).set(thingId, level));
    return chosen;
  }

  private async choose(
    personId: PersonId,
    thingKind: NotificationLevel['thingKind'],
    thingId: string,
    level: Level | null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thing = { personId, thingKind, thingId };
      if (level === null) {
        await tx.delete(NotificationLevel, thing);
        return;
      }
      if ((await tx.countBy(NotificationLevel, { personId })) >= maxChosen)
        throw new AppError('limit-reached');
      await tx.upsert(NotificationLevel, { ...thing, level }, ['personId', 'thingKind', 'thingId']);
    });
  }

  private async require(actor: Actor, id: ThreadId): Promise<LeveledThread> {
    const thread = (await this.threads.readable(actor, [id])).get(id);
    if (!thread) throw new AppError('not-found');
    return thread;
  }
}
