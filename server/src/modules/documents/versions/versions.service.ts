/** The versions of a text, for those who may read it; naming them, for those who may write in it. */
import type { DocumentId, DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type {
  TextBlock,
  VersionKind,
  VersionList,
  VersionText,
  VersionView,
} from '@leerkring/shared/contract/document-versions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/events/event-log.js';
import type { Actor } from '../../../platform/http/actor.js';
import { AppError } from '../../../platform/http/app-error.js';
import { IdentityService } from '../../identity/identity.service.js';
import { DocumentThread } from '../document-thread.js';
import { DocumentsService } from '../documents.service.js';
import { peopleIn } from './blocks.js';
import { VersionKeeper } from './version-keeper.js';

/** How long people are told that somebody took away a lot. */
const tellRemovalMs = 15 * 60_000;
/** Of one text: they are never thinned out. */
const maxNamed = 100;
/** Of two versions over each other; a page could hardly show more. */
const maxCharacters = 1_000_000;

interface Row {
  id: DocumentVersionId;
  kind: VersionKind;
  name: string;
  madeAt: Date;
  madeBy: PersonId | null;
  authors: PersonId[];
  removedBy: PersonId | null;
  removedAt: Date | null;
  isCurrent: boolean;
}

@Injectable()
export class VersionsService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly documents: DocumentsService,
    private readonly thread: DocumentThread,
    private readonly keeper: VersionKeeper,
  ) {}

  async list(actor: Actor, documentId: DocumentId): Promise<VersionList> {
    const right = await this.documents.require(actor, documentId);
    const rows = await this.rows(actor, documentId);
    const versions = rows.map(viewVersion);
    const named = versions.flatMap(({ madeBy, removedBy, authors }) => [madeBy, removedBy, ...authors]);
    return {
      versions,
      people: await this.people(named),
      mayWrite: right === 'write',
      beforeRemoval: beforeRemoval(rows, this.keeper.now() - tellRemovalMs),
    };
  }

  async make(actor: Actor, documentId: DocumentId, name: string): Promise<VersionView> {
    await this.requireWrite(actor, documentId);
    await this.requireRoom(actor, documentId);
    const id = await this.keeper.keep(documentId, this.keeper.newVersion('named', name, actor.personId));
    if (!id) throw new AppError('unavailable');
    return this.name(actor, documentId, id, name);
  }

  async name(
    actor: Actor,
    documentId: DocumentId,
    id: DocumentVersionId,
    name: string,
  ): Promise<VersionView> {
    await this.requireWrite(actor, documentId);
    const before = await this.row(actor, documentId, id);
    if (before.kind !== 'named') await this.requireRoom(actor, documentId);
    const place = await this.documents.placeOf(documentId);
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE document_version SET kind = 'named', name = $2, made_by = $3 WHERE id = $1`, [
        id,
        name,
        actor.personId,
      ]);
      await this.events.record(tx, 'document.version-named', {
        actorId: actor.personId,
        groupId: place?.groupId ?? null,
        subjectId: documentId,
        data: { versionId: id },
      });
    });
    this.keeper.tell(documentId);
    return viewVersion(await this.row(actor, documentId, id));
  }

  async read(actor: Actor, documentId: DocumentId, id: DocumentVersionId): Promise<VersionText> {
    return this.compare(actor, documentId, id, id);
  }

  /** `other`: null is the text as it is now. */
  async compare(
    actor: Actor,
    documentId: DocumentId,
    id: DocumentVersionId,
    other: DocumentVersionId | null,
  ): Promise<VersionText> {
    await this.documents.require(actor, documentId);
    const blocks = await this.thread.order({ documentId, what: 'compare', before: id, after: other });
    if (!blocks) throw new AppError('not-found');
    if (lengthOf(blocks) > maxCharacters) throw new AppError('limit-reached');
    return { blocks, people: await this.people(peopleIn(blocks)) };
  }

  private async requireWrite(actor: Actor, documentId: DocumentId): Promise<void> {
    if ((await this.documents.require(actor, documentId)) !== 'write') throw new AppError('read-only');
  }

  private async requireRoom(actor: Actor, documentId: DocumentId): Promise<void> {
    const named = (await this.rows(actor, documentId)).filter(({ kind }) => kind === 'named');
    if (named.length >= maxNamed) throw new AppError('limit-reached');
  }

  private async people(ids: readonly (PersonId | null)[]) {
    const known = [...new Set(ids)].filter((id) => id !== null);
    return [...(await this.identity.people(known)).values()];
  }

  private async row(actor: Actor, documentId: DocumentId, id: DocumentVersionId): Promise<Row> {
    const row = (await this.rows(actor, documentId)).find((one) => one.id === id);
    if (!row) throw new AppError('not-found');
    return row;
  }

  private rows({ personId }: Actor, documentId: DocumentId): Promise<Row[]> {
    return this.database.asPerson(personId, (tx) =>
      tx.query(
        `SELECT v.id, v.kind, v.name, v.made_at AS "madeAt", v.made_by AS "madeBy", v.authors::text[],
         v.removed_by AS "removedBy", v.removed_at AS "removedAt", v.sequence = h.sequence AND v.incarnation = h.incarnation AS "isCurrent"
       FROM document_version v JOIN document_head h USING (document_id)
       WHERE document_id = $1 ORDER BY v.made_at DESC, v.sequence DESC`,
        [documentId],
      ),
    );
  }
}

const viewVersion = ({ madeAt, removedAt: _, ...row }: Row): VersionView => ({
  ...row,
  madeAt: madeAt.toISOString(),
});

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { runs }) => runs.reduce((inner, { text }) => inner + text.length, sum), 0);

/** The last that somebody took much from, unless something was put back after it. */
const beforeRemoval = (rows: readonly Row[], since: number): DocumentVersionId | null => {
  const removedAt = (row: Row) => row.removedAt?.getTime() ?? 0;
  const last = rows.reduce<Row | null>(
    (one, row) => (removedAt(row) > (one ? removedAt(one) : since) ? row : one),
    null,
  );
  const isPutBack = rows.some(
    ({ kind, madeAt }) => kind === 'before-restore' && last && madeAt.getTime() >= removedAt(last),
  );
  return last && !isPutBack ? last.id : null;
};
