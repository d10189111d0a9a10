/** A text that people write together, and what they say about it. */

import {
  type CommentThreadView,
  commentRoutes,
  type DocumentComments,
} from '@leerkring/shared/contract/comments';
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { notificationRoutes } from '@leerkring/shared/contract/notifications';
import { NotificationTeller } from '../../server/src/modules/notifications/notification-teller.js';
import { DocumentStage } from './document-stage.js';
import { type Insider, type Outsider, outsiders } from './live-room.js';
import { passageFor } from './passages.js';
import type { TestApp } from './start-app.js';
import type { Answer, TestClient } from './test-client.js';

export type Name = Insider | Outsider;

/** What was written before anybody said something about it. */
export const sentence = 'De buren hoorden gebonk. Daarna bleef het stil.';
export const passageWords = 'hoorden gebonk';

export class CommentStage {
  private readonly clients = new Map<Name, TestClient>();

  private constructor(readonly texts: DocumentStage) {}

  static async set(app: TestApp): Promise<CommentStage> {
    const texts = await DocumentStage.set(app);
    const writer = await texts.open('ann');
    writer.type(sentence);
    await writer.saved();
    writer.disconnect();
    return new CommentStage(texts);
  }

  get documentId() {
    return this.texts.notes;
  }

  get ids() {
    return this.texts.room.ids;
  }

  client(name: Name): TestClient {
    const known = this.clients.get(name) ?? this.texts.app.as(this.ids[name]);
    this.clients.set(name, known);
    return known;
  }

  /** In new browsers: the sign-ins of before are over. */
  signInAgain(): void {
    this.clients.clear();
  }

  async given(words = passageWords): Promise<{ incarnation: number; passage: Passage }> {
    const { incarnation } = await this.texts.head();
    return { incarnation, passage: passageFor(await this.texts.storedDoc(), words) };
  }

  async tryToOpen(name: Name, body: string, words?: string): Promise<Answer<typeof commentRoutes.open>> {
    return this.client(name).call(commentRoutes.open, {
      params: { documentId: this.documentId },
      body: { ...(await this.given(words)), body },
    });
  }

  async open(name: Name, body = 'Wanneer was dat?', words?: string): Promise<CommentThreadView> {
    return done(await this.tryToOpen(name, body, words));
  }

  tryToAnswer(name: Name, threadId: CommentThreadId, body = 'Vorige week.') {
    return this.client(name).call(commentRoutes.answer, { params: this.params(threadId), body: { body } });
  }

  async answer(name: Name, threadId: CommentThreadId, body?: string): Promise<CommentThreadView> {
    return done(await this.tryToAnswer(name, threadId, body));
  }

  settle(name: Name, { id, revision }: CommentThreadView, resolved = true) {
    return this.client(name).call(commentRoutes.settle, {
      params: this.params(id),
      body: { revision, resolved },
    });
  }

  change(name: Name, thread: CommentThreadView, body: string, at = 0) {
    const comment = thread.comments[at];
    return this.client(name).call(commentRoutes.change, {
      params: { ...this.params(thread.id), commentId: comment?.id ?? '' },
      body: { revision: comment?.revision ?? 0, body },
    });
  }

  remove(name: Name, thread: CommentThreadView, at = 0) {
    return this.client(name).call(commentRoutes.remove, {
      params: { ...this.params(thread.id), commentId: thread.comments[at]?.id ?? '' },
    });
  }

  read(name: Name, threadId: CommentThreadId) {
    return this.client(name).call(commentRoutes.read, { params: this.params(threadId) });
  }

  async list(name: Name): Promise<DocumentComments> {
    return done(await this.tryToList(name));
  }

  tryToList(name: Name) {
    return this.client(name).call(commentRoutes.list, { params: { documentId: this.documentId } });
  }

  /** What somebody is told of comments and has not read yet. */
  async notices(name: Name) {
    await this.texts.app.app.get(NotificationTeller).beforeApplicationShutdown();
    const told = done(await this.client(name).call(notificationRoutes.list));
    return told.filter(({ about, unread }) => about.kind === 'comments' && unread > 0);
  }

  /** Rows about this text: passages, threads and notices. */
  async kept(): Promise<number[]> {
    const [counts] = await this.texts.query<Record<string, string>>(
      `SELECT (SELECT count(*) FROM document_passage WHERE document_id = $1) AS passages,
         (SELECT count(*) FROM comment_thread WHERE document_id = $1) AS threads,
         (SELECT count(*) FROM comment_notice JOIN comment c ON c.id = comment_id
            JOIN comment_thread t ON t.id = c.thread_id WHERE t.document_id = $1) AS notices`,
      this.documentId,
    );
    return Object.values(counts ?? {}).map(Number);
  }

  params(threadId: CommentThreadId) {
    return { documentId: this.documentId, threadId };
  }
}

const done = <T>({ status, body }: { status: number; body: T }): T => {
  if (status >= 400) throw new Error(`it was answered with ${status}`);
  return body;
};

/** For nobody outside the group it is there. */
export const outside = Object.fromEntries(outsiders.map((name) => [name, 404]));

export const codesOf = async (
  names: readonly Name[],
  call: (name: Name) => Promise<{ status: number }>,
): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (await call(name)).status;
  return found;
};
