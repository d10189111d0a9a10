/**
 * What somebody who opens a text lacks of it. Whoever was away for a moment gets the edits since, from
 * memory; whoever was away longer gets them from the log; whoever was away so long that they were folded
 * gets the difference; and everybody else gets everything. No text is put together for it.
 */
import type { DocumentOpen, DocumentOpened } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AppError } from '../../platform/http/app-error.js';
import type { DocumentRoom } from './document-room.js';
import { missingFrom } from './document-state.js';
import { type Content, DocumentStore } from './document-store.js';

type Holds = z.output<typeof DocumentOpen>['holds'];
type Lacks = Pick<DocumentOpened, 'incarnation' | 'sequence' | 'updates'>;

/** Edits behind what was read a moment ago; beyond it, it is read again. */
const maxTold = 16;

@Injectable()
export class DocumentReader {
  constructor(private readonly store: DocumentStore) {}

  /** As of now: the next frame of the room goes on where this ends. Throws bad-update, not-found. */
  async lacks(room: DocumentRoom, holds: Holds): Promise<Lacks> {
    for (;;) {
      const { incarnation, sequence } = room;
      const recent = holds?.incarnation === incarnation ? room.since(holds.sequence) : null;
      if (recent) return { incarnation, sequence, updates: recent };
      const content = await this.content(room);
      const isSame = content.incarnation === room.incarnation;
      const told = isSame ? room.since(content.sequence) : [];
      if (told && told.length <= maxTold)
        return {
          incarnation: content.incarnation,
          sequence: content.sequence + told.length,
          updates: [...lacking(content, holds), ...told],
        };
      // More was told since than the room keeps, or than is worth sending one by one.
      room.content = null;
    }
  }

  private content(room: DocumentRoom): Promise<Content> {
    room.content ??= this.store.content(room.documentId);
    const { content } = room;
    content.catch(() => {
      if (room.content === content) room.content = null;
    });
    return content;
  }
}

const lacking = (content: Content, holds: Holds): Uint8Array[] => {
  const { incarnation, folded, snapshot, log } = content;
  if (holds?.incarnation !== incarnation) return [snapshot, ...log];
  if (holds.sequence >= folded) return log.slice(holds.sequence - folded);
  try {
    return [missingFrom(snapshot, holds.stateVector), ...log];
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('bad-update');
    throw error;
  }
};
