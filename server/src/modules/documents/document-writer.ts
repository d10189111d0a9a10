/**
 * Takes edits in: the gate judges them in the order in which they come, and from then on they count, before
 * they are stored; if storing fails, everything that was judged after them is judged again.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { DocumentIndex } from './document-index.js';
import { DocumentLog, type Edit } from './document-log.js';
import type { DocumentRoom, Writing } from './document-room.js';
import { DocumentStore } from './document-store.js';
import { type Decoded, decodeUpdate, judge, type Verdict } from './update-gate.js';
import { RemovalWatch } from './versions/removal-watch.js';

/** A text of 400 pages with its history. Reading goes on beyond it. */
export const maxBytes = 5 * 1024 * 1024;

type Push = Pick<Edit, 'personId' | 'update' | 'onStored'>;

@Injectable()
export class DocumentWriter {
  constructor(
    private readonly store: DocumentStore,
    private readonly log: DocumentLog,
    private readonly logger: Logger,
    private readonly removals: RemovalWatch,
  ) {}

  /**
   * Resolves with the number of the edit in the log once it is in the database. `catchUp` reads what other
   * nodes stored. Throws bad-update, limit-reached, too-many-requests, document-replaced or unavailable.
   */
  async write(
    room: DocumentRoom,
    { personId, update, onStored }: Push,
    catchUp: () => Promise<void>,
  ): Promise<number> {
    const decoded = decodeUpdate(update);
    if (!decoded) throw new AppError('bad-update');
    const { incarnation } = room;
    let writing = await this.writing(room);
    let verdict = this.judge(decoded, writing, personId);
    if (verdict.kind === 'full') {
      writing = await this.sinceFold(room, writing);
      verdict = this.judge(decoded, writing, personId);
    }
    if (verdict.kind === 'gap') {
      // Another node may have stored what it builds on.
      await catchUp();
      writing = await this.writing(room);
      verdict = this.judge(decoded, writing, personId);
    }
    if (verdict.kind === 'unbound') {
      if (!(await this.store.bind(room.documentId, verdict.clients, personId)))
        throw this.foreign(room, personId);
      writing = await this.writing(room);
      for (const client of verdict.clients) writing.owners.set(client, personId);
      verdict = this.judge(decoded, writing, personId);
    }
    if (room.incarnation !== incarnation) throw new AppError('document-replaced');
    // It counts, but may not be stored yet: whoever sends it once more waits for the same commit.
    if (verdict.kind === 'known') {
      await Promise.all(room.underway);
      return room.sequence;
    }
    if (verdict.kind === 'foreign') throw this.foreign(room, personId);
    if (verdict.kind === 'full') throw new AppError('limit-reached');
    if (verdict.kind !== 'new') throw new AppError('bad-update');
    writing.bytes += update.byteLength;
    const stored = this.log.append({ documentId: room.documentId, incarnation, personId, update, onStored });
    room.underway.add(stored);
    try {
      const sequence = await stored;
      this.removals.note(room.documentId, personId, removedBy(decoded));
      return sequence;
    } catch (error) {
      room.writing = null;
      throw error;
    } finally {
      room.underway.delete(stored);
    }
  }

  private foreign({ documentId }: DocumentRoom, actor: PersonId): AppError {
    this.logger.security('an edit in the name of another', { actor, documentId });
    return new AppError('bad-update');
  }

  private judge(
    decoded: Decoded,
    { index, owners, bytes }: Writing,
    personId: PersonId,
  ): Verdict | { kind: 'full' } {
    if (bytes > maxBytes) return { kind: 'full' };
    return judge(decoded, index, {
      personId,
      isOwn: (client) => {
        const owner = owners.get(client);
        return owner === undefined ? null : owner === personId;
      },
    });
  }

  /** If it was folded since this was read, it may be a lot less. */
  private async sinceFold(room: DocumentRoom, writing: Writing): Promise<Writing> {
    const { folded } = await this.store.head(room.documentId);
    if (folded > writing.folded && (await room.writing) === writing) room.writing = null;
    return this.writing(room);
  }

  private writing(room: DocumentRoom): Promise<Writing> {
    room.writing ??= this.read(room);
    const { writing } = room;
    writing.catch(() => {
      if (room.writing === writing) room.writing = null;
    });
    return writing;
  }

  private async read(room: DocumentRoom): Promise<Writing> {
    await Promise.allSettled(room.underway);
    const owners = await this.store.owners(room.documentId);
    for (;;) {
      const { snapshot, log, sequence, folded, incarnation } = await this.store.content(room.documentId);
      const since = incarnation === room.incarnation ? room.since(sequence) : [];
      // More was told meanwhile than is kept in the room.
      if (!since) continue;
      const all = [snapshot, ...log, ...since];
      return {
        index: DocumentIndex.of(all),
        owners,
        folded,
        bytes: all.reduce((sum, part) => sum + part.byteLength, 0),
      };
    }
  }
}

/** Characters and what is between them. */
const removedBy = ({ ds }: Decoded): number => {
  let sum = 0;
  for (const ranges of ds.clients.values()) for (const { len } of ranges) sum += len;
  return sum;
};
