/**
 * Threads: somebody mentioned or answered me, a thread began, there are new posts in one, an answer was chosen. Who
 * hears of which is decided by rules/notification-levels.ts; here is who could.
 */
import type { PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import type { NotificationAbout } from '@leerkring/shared/contract/notifications';
import { tellingOfAnswer, tellingOfPost } from '@leerkring/shared/rules/notification-levels';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { ThreadFacts } from '../threads/thread-facts.js';
import { LevelsService } from './levels.service.js';
import type { Relocation, Source, Telling, Told } from './source.js';

type Thread = NonNullable<Awaited<ReturnType<ThreadFacts['thread']>>>;
type Post = NonNullable<Awaited<ReturnType<ThreadFacts['post']>>>;

const elsewhere: ReadonlySet<string> = new Set(['thread.split', 'thread.moved-in']);
const takenAway: ReadonlySet<string> = new Set(['post.removed', 'post.hidden', 'post.erased']);

@Injectable()
export class ThreadSource implements Source {
  readonly kinds = [
    ...['thread.started', 'thread.answer-marked', ...elsewhere],
    ...['post.written', 'post.changed', ...takenAway],
  ];
  readonly thingKind = 'thread';

  constructor(
    private readonly groups: GroupsService,
    private readonly threads: ThreadFacts,
    private readonly levels: LevelsService,
  ) {}

  async tell(tx: EntityManager, event: RecordedEvent): Promise<Telling | Relocation | null> {
    const { kind, subjectId, actorId, data } = event;
    const { postId } = data;
    if (elsewhere.has(kind)) return this.relocated(tx, event);
    if (!subjectId || typeof postId !== 'string') return null;
    const gone = { partId: postId, groupId: null, told: [], how: 'replaces' } as const;
    if (takenAway.has(kind)) return { thing: { kind: this.thingKind, id: subjectId }, ...gone };
    const post = await this.threads.post(tx, postId as PostId);
    const thread = post && (await this.threads.thread(post.threadId));
    if (!thread || thread.hidden || !post.present) return null;
    const thing = { kind: this.thingKind, id: thread.id } as const;
    const told = (await this.toldOf(tx, kind, thread, post)).filter(({ personId }) => personId !== actorId);
    const how = kind === 'thread.answer-marked' ? 'each' : 'once';
    return { thing, partId: postId, partNumber: post.number, groupId: thread.groupId, told, how };
  }

  async views(actor: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>> {
    const threads = await this.threads.readable(actor, ids as ThreadId[]);
    const names = await this.groups.names([
      ...new Set([...threads.values()].flatMap(({ groupId }) => groupId ?? [])),
    ]);
    return new Map(
      [...threads.values()].map(({ id, title, groupId }) => {
        const groupName = groupId && (names.get(groupId) ?? '');
        return [id, { kind: this.thingKind, id, title, groupName }];
      }),
    );
  }

  /** A thread went to another place, or posts to a thread of their own, with what people chose for the one they were in. */
  private async relocated(tx: EntityManager, { subjectId, data }: RecordedEvent): Promise<Relocation | null> {
    const thread = await this.threads.thread(subjectId as ThreadId);
    if (!thread) return null;
    const { fromThreadId } = data;
    if (typeof fromThreadId === 'string') await this.levels.copy(tx, fromThreadId as ThreadId, thread.id);
    const parts = await this.threads.places(thread.id);
    return { thing: { kind: this.thingKind, id: thread.id }, groupId: thread.groupId, parts };
  }

  private async toldOf(tx: EntityManager, kind: string, thread: Thread, post: Post): Promise<Told[]> {
    const people = await this.peopleFor(thread, post);
    const levelOf = await this.levels.levelsIn(tx, thread, people);
    return people.flatMap((personId) => {
      const { level } = levelOf(personId);
      const telling = tellingFor(kind, level, thread, post, personId);
      return telling ? [{ personId, ...telling }] : [];
    });
  }

  /** Those who may read it, and who could want to hear of it. */
  private async peopleFor(thread: Thread, { mentioned, quotedAuthors }: Post): Promise<PersonId[]> {
    if (thread.groupId) return (await this.groups.members(thread.groupId)).map(({ personId }) => personId);
    const taking = await this.threads.participants(thread.id);
    const choosers = await this.levels.choosers(thread);
    const all = [thread.authorId, ...taking, ...choosers, ...mentioned, ...quotedAuthors];
    return [...(await this.threads.readersAmong(thread.id, all))];
  }
}

/** Whoever is mentioned in a post that was changed hears of that; nobody hears of other words. */
const tellingFor = (
  kind: string,
  level: Parameters<typeof tellingOfPost>[0],
  thread: Thread,
  post: Post,
  personId: PersonId,
) => {
  if (kind === 'thread.answer-marked') return tellingOfAnswer(level, { isMine: post.authorId === personId });
  const mentionsMe = post.mentioned.includes(personId);
  if (kind === 'post.changed' && !mentionsMe) return null;
  const isFirst = kind === 'thread.started';
  const answersMe = !isFirst && (thread.authorId === personId || post.quotedAuthors.includes(personId));
  return tellingOfPost(level, { mentionsMe, answersMe, isFirst });
};
