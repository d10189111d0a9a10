/** A session that runs, with its texts, the people who may write in them, and a look into the database. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot, documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { CommandOutput } from '@leerkring/shared/contract/events';
import type { ProblemCode, Reply } from '@leerkring/shared/contract/problem';
import * as Y from 'yjs';
import { Database } from '../../server/src/platform/database/database.js';
import { patienceMs } from './eventually.js';
import { type Insider, type Outsider, openRoom, type Room } from './live-room.js';
import type { TestApp } from './start-app.js';
import type { TestSocket } from './test-socket.js';
import { TextClient } from './text-client.js';
import type { Visitor } from './visitor.js';

/** Limits that a test does not run into, unless it is about them. */
export const wide = {
  COMMANDS_PER_SECOND: '100000',
  COMMAND_BURST: '100000',
  BAD_FRAMES_PER_MINUTE: '100000',
  SOCKETS_PER_PERSON: '1000',
};

export interface LogRow {
  sequence: number;
  personId: string;
  update: Buffer;
}

/** `ok`, or why not. */
export const codeOf = (reply: Reply<unknown>): 'ok' | ProblemCode => (reply.ok ? 'ok' : reply.problem.code);

export class DocumentStage {
  private constructor(
    readonly app: TestApp,
    readonly room: Room,
    readonly all: Record<Insider, Visitor>,
    readonly notes: DocumentId,
    readonly reflection: DocumentId,
  ) {}

  static async set(app: TestApp): Promise<DocumentStage> {
    const room = await openRoom(app);
    const all = await room.enterAll();
    await all.facilitator.act({ type: 'start' });
    const [notes, reflection] = all.facilitator.seen.frame.documents;
    if (!notes || !reflection) throw new Error('The session has no texts');
    return new DocumentStage(app, room, all, notes.id, reflection.id);
  }

  /** A new tab of this person, on another node when one is given. */
  socket(name: Insider | Outsider, node: TestApp = this.app): Promise<TestSocket> {
    return node.as(this.room.ids[name]).socket();
  }

  /** The same, with the notes open. */
  async open(name: Insider, node: TestApp = this.app): Promise<TextClient> {
    return TextClient.open(await this.socket(name, node), this.notes);
  }

  /** What the server answers to who has nothing yet. */
  async opened(socket: TestSocket): Promise<CommandOutput<'document.open'>> {
    const reply = await socket.send('document.open', {
      documentId: this.notes,
      schemaVersion: documentSchemaVersion,
      holds: null,
    });
    if (!reply.ok) throw new Error(`The text did not open: ${reply.problem.code}`);
    return reply.data;
  }

  /** As a page that nobody trusts: any bytes, and of which incarnation it wants. */
  async push(socket: TestSocket, update: unknown, incarnation?: number): Promise<'ok' | ProblemCode> {
    const given = {
      documentId: this.notes,
      incarnation: incarnation ?? (await this.head()).incarnation,
      update,
    };
    return codeOf(await socket.raw.timeout(patienceMs).emitWithAck('document.push', given));
  }

  async query<Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.app.app.get(Database).manager.query(sql, values);
  }

  async head(): Promise<{ incarnation: number; sequence: number; folded: number }> {
    const [head] = await this.query<{ incarnation: string; sequence: number; folded: number }>(
      `SELECT incarnation, sequence, folded FROM document_head JOIN document ON id = document_id WHERE id = $1`,
      this.notes,
    );
    if (!head) throw new Error('There is no such text');
    return { ...head, incarnation: Number(head.incarnation) };
  }

  log(): Promise<LogRow[]> {
    return this.query<LogRow>(
      `SELECT sequence, person_id AS "personId", update FROM document_update
       WHERE document_id = $1 ORDER BY sequence`,
      this.notes,
    );
  }

  /** What is in the database, without the server's own way of putting it together. */
  async storedDoc(): Promise<Y.Doc> {
    const [row] = await this.query<{ updates: Buffer[] }>(
      `SELECT array_prepend(snapshot, array(SELECT update FROM document_update
         WHERE document_id = id ORDER BY sequence)) AS updates FROM document WHERE id = $1`,
      this.notes,
    );
    const doc = new Y.Doc();
    for (const update of row?.updates ?? []) Y.applyUpdate(doc, update);
    return doc;
  }

  async storedText(): Promise<string> {
    return (await this.storedDoc()).getXmlFragment(documentRoot).toString();
  }
}

/** All that these typed is saved, and all of them heard it. */
export const settled = async (...clients: TextClient[]): Promise<void> => {
  for (const client of clients) await client.saved();
  for (const client of clients) await client.caughtUp();
};
