/**
 * Passages of texts, for the modules that say something about them. They are kept beside the text: whoever may
 * not write in a text can still point at it. A passage goes along when the history of its text is forgotten
 * (fold-work.ts), and goes with the text.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { DocumentFolder } from './document-folder.js';
import { numbersOf, PASSAGE_COLUMNS, type PassageRow, passageOf } from './passage-rows.js';

/** Characters in a passage: some pages. */
const maxLength = 10_000;

/** A passage as somebody had it before them, in one incarnation of the text. */
export interface GivenPassage {
  documentId: DocumentId;
  incarnation: number;
  passage: Passage;
}

@Injectable()
export class DocumentPassages {
  constructor(private readonly folder: DocumentFolder) {}

  /** Throws invalid-input when it is not in the text or too long, document-replaced when the text is another. */
  async check({ documentId, incarnation, passage }: GivenPassage): Promise<void> {
    const found = await this.folder.find(documentId, passage);
    if (!found) throw new AppError('not-found');
    if (found.incarnation !== incarnation) throw new AppError('document-replaced');
    if (found.length === 0) throw wrong('not-there');
    if (found.length > maxLength) throw wrong('too-big');
  }

  /**
   * Of a passage that was checked. From here on until the end of the transaction the text is not made anew.
   * Throws document-replaced when it was since the check.
   */
  async keep(tx: EntityManager, { documentId, incarnation, passage }: GivenPassage): Promise<string> {
    await holdIn(tx, documentId, incarnation);
    const id = newId();
    await tx.query('INSERT INTO document_passage VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      documentId,
      ...numbersOf(passage),
    ]);
    return id;
  }

  /** The same with one that was kept. Throws conflict when it is not where it was `before`. */
  async move(
    tx: EntityManager,
    id: string,
    { documentId, incarnation, passage }: GivenPassage,
    before: Passage,
  ): Promise<void> {
    await holdIn(tx, documentId, incarnation);
    const [moved]: PassageRow[] = await tx.query(
      `WITH moved AS (
         UPDATE document_passage SET first_client = $3, first_clock = $4, last_client = $5, last_clock = $6
         WHERE id = $1 AND document_id = $2
           AND (first_client, first_clock, last_client, last_clock) = ($7, $8, $9, $10) RETURNING id
       ) SELECT id FROM moved`,
      [id, documentId, ...numbersOf(passage), ...numbersOf(before)],
    );
    if (!moved) throw new AppError('conflict');
  }

  /** With all that hangs on it. */
  async drop(tx: EntityManager, id: string): Promise<void> {
    await tx.query('DELETE FROM document_passage WHERE id = $1', [id]);
  }

  /** For who is going to drop: heads are locked before anything that hangs on them. Throws not-found. */
  async hold(tx: EntityManager, documentId: DocumentId): Promise<void> {
    const held: unknown[] = await tx.query('SELECT FROM document_head WHERE document_id = $1 FOR SHARE', [
      documentId,
    ]);
    if (held.length === 0) throw new AppError('not-found');
  }

  /** Those of a text by their ids, and the incarnation to which they belong. Throws not-found. */
  async of(
    manager: EntityManager,
    documentId: DocumentId,
  ): Promise<{ incarnation: number; passages: Map<string, Passage | null> }> {
    const rows: (Partial<PassageRow> & { incarnation: string })[] = await manager.query(
      `SELECT incarnation, ${PASSAGE_COLUMNS} FROM document_head
       LEFT JOIN document_passage USING (document_id) WHERE document_id = $1`,
      [documentId],
    );
    const [head] = rows;
    if (!head) throw new AppError('not-found');
    const kept = rows.filter((row): row is PassageRow & { incarnation: string } => row.id !== null);
    return {
      incarnation: Number(head.incarnation),
      passages: new Map(kept.map((row) => [row.id, passageOf(row)])),
    };
  }
}

/** Whoever makes the text anew, or erases it, waits. */
const holdIn = async (tx: EntityManager, documentId: DocumentId, incarnation: number): Promise<void> => {
  const held: unknown[] = await tx.query(
    'SELECT FROM document_head WHERE document_id = $1 AND incarnation = $2 FOR SHARE',
    [documentId, incarnation],
  );
  if (held.length === 0) throw new AppError('document-replaced');
};

const wrong = (code: string) => new AppError('invalid-input', undefined, [{ pointer: '/passage', code }]);
