/** A group, a network around it, threads in both, and what people are told of it. */
import type { GroupId, PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import {
  type NotificationLevel,
  notificationRoutes as routes,
} from '@leerkring/shared/contract/notifications';
import { accents } from '@leerkring/shared/contract/themes';
import { EmailAddress } from '../../server/src/modules/credentials/email-address.entity.js';
import { NotificationTeller } from '../../server/src/modules/notifications/notification-teller.js';
import { Post } from '../../server/src/modules/threads/post.entity.js';
import { Thread } from '../../server/src/modules/threads/thread.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import { newId } from '../../server/src/platform/ids.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { type Insider, type Outsider, openRoom, type Room } from './live-room.js';
import type { TestApp } from './start-app.js';
import type { TestClient } from './test-client.js';

export type Name = Insider | Outsider;

export class NotificationStage {
  private readonly clients = new Map<Name, TestClient>();

  private constructor(
    readonly app: TestApp,
    readonly room: Room,
  ) {}

  static async set(app: TestApp): Promise<NotificationStage> {
    const stage = new NotificationStage(app, await openRoom(app));
    for (const personId of Object.values(stage.ids))
      await stage.database.manager.insert(EmailAddress, { personId, email: `${personId}@example.nl` });
    return stage;
  }

  get ids(): Record<Name, PersonId> {
    return this.room.ids;
  }

  get database(): Database {
    return this.app.app.get(Database);
  }

  client(name: Name): TestClient {
    const known = this.clients.get(name) ?? this.app.as(this.ids[name]);
    this.clients.set(name, known);
    return known;
  }

  /** In new browsers: the sign-ins of before are over. */
  signInAgain(): void {
    this.clients.clear();
  }

  address(name: Name): string {
    return `${this.ids[name]}@example.nl`;
  }

  /** In the group, or in the network when `groupId` is null. */
  async thread(
    by: Name,
    {
      title = 'Wie betaalt de avonddienst',
      body = 'Hoe doen jullie dat?',
      ...where
    }: Partial<ThreadGiven> = {},
  ): Promise<ThreadId> {
    const id = newId<ThreadId>();
    const at = this.app.clock.now();
    const { groupId = null, themeId = accents.freeRole } = where;
    const none = { step: null, subjectKind: null, subjectId: null, splitFromId: null, firstAnswerAt: null };
    await this.database.transaction(async (tx) => {
      await tx.insert(Thread, {
        ...{ id, groupId, themeId, title, authorId: this.ids[by], startedAt: at, lastAt: at, ...none },
        ...{ lastAuthorId: this.ids[by], lastNumber: 1, answerPostId: null, pinnedAt: null, lockedAt: null },
        ...{ hiddenAt: null, revision: 0 },
      });
      await this.write(tx, by, { threadId: id, groupId, number: 1, body, kind: 'thread.started' });
    });
    await this.everybodyIsTold();
    return id;
  }

  async post(by: Name, threadId: ThreadId, body = 'Bij ons betaalt de regio.'): Promise<PostId> {
    const { groupId, lastNumber } = await this.database.manager.findOneByOrFail(Thread, { id: threadId });
    const number = lastNumber + 1;
    const id = await this.database.transaction(async (tx) => {
      await tx.update(Thread, { id: threadId }, { lastNumber: number });
      return this.write(tx, by, { threadId, groupId, number, body, kind: 'post.written' });
    });
    await this.everybodyIsTold();
    return id;
  }

  async record(
    by: Name,
    kind: string,
    threadId: ThreadId,
    data: Record<string, string>,
    groupId: GroupId | null = null,
  ): Promise<void> {
    const entry = { actorId: this.ids[by], subjectId: threadId, groupId, data };
    await this.database.transaction((tx) => this.app.app.get(EventLog).record(tx, kind, entry));
    await this.everybodyIsTold();
  }

  async choose(name: Name, threadId: ThreadId, level: NotificationLevel | null): Promise<void> {
    const params = { threadId };
    await this.client(name).call(routes.chooseThreadLevel, { params, body: { level } });
  }

  async chooseTheme(name: Name, themeId: string, level: NotificationLevel | null): Promise<void> {
    await this.client(name).call(routes.chooseThemeLevel, { params: { themeId }, body: { level } });
  }

  async list(name: Name) {
    const { status, body } = await this.client(name).call(routes.list);
    if (status !== 200) throw new Error(`it was answered with ${status}`);
    return body;
  }

  /** In few words: why, how often, and whether it is only counted. */
  async told(name: Name): Promise<string[]> {
    return (await this.list(name)).map(
      ({ reason, unread, loud }) => `${reason} ${unread}${loud ? '' : ', counted'}`,
    );
  }

  /** Of all that was done on this node. */
  everybodyIsTold(): Promise<void> {
    return this.app.app.get(NotificationTeller).beforeApplicationShutdown();
  }

  runJob(name: string, { app } = this.app): Promise<void> {
    return app.get(Jobs).runDue(name);
  }

  private async write(
    tx: Parameters<Parameters<Database['transaction']>[0]>[0],
    by: Name,
    { kind, groupId, threadId, number, body }: PostGiven,
  ): Promise<PostId> {
    const id = newId<PostId>();
    const at = this.app.clock.now();
    const never = { editedAt: null, removedAt: null, hiddenAt: null, eraseAt: null, revision: 0 };
    await tx.insert(Post, { id, threadId, number, authorId: this.ids[by], body, at, ...never });
    const data = { postId: id, number };
    await this.app.app.get(EventLog).record(tx, kind, {
      ...{ actorId: this.ids[by], groupId, subjectId: threadId, data },
    });
    return id;
  }
}

interface ThreadGiven {
  groupId: GroupId | null;
  themeId: Thread['themeId'];
  title: string;
  body: string;
}

interface PostGiven {
  kind: string;
  groupId: GroupId | null;
  threadId: ThreadId;
  number: number;
  body: string;
}
