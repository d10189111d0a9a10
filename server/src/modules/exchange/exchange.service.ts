/** Texts in and out, for who may read and write them. */
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import type { exchangeRoutes, ImportPreview, Loss } from '@leerkring/shared/contract/exchange';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import type { ReadUpload } from '../../platform/http/handles.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';
import { DocumentsService } from '../documents/documents.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { ExchangePictures } from './exchange-pictures.js';
import { ExchangeThread } from './exchange-thread.js';

/** Each is some hundreds of milliseconds of a core: at first as often as a page needs, then ten a minute. */
const filesPerSecond = 1 / 6;
const filesAtOnce = 20;

type ExportQuery = z.output<typeof exchangeRoutes.export.query>;

@Injectable()
export class ExchangeService {
  private readonly files = new TokenBuckets(filesPerSecond, filesAtOnce);

  constructor(
    private readonly documents: DocumentsService,
    private readonly thread: ExchangeThread,
    private readonly identity: IdentityService,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly pictures: ExchangePictures,
  ) {}

  /** What goes out is recorded before it goes. */
  async export(
    actor: Actor,
    documentId: DocumentId,
    { format, suggestions }: ExportQuery,
  ): Promise<{ title: string; file: Uint8Array }> {
    await this.documents.require(actor, documentId);
    this.count(actor);
    const title = (await this.documents.whereabouts(documentId))?.title ?? '';
    const { snapshot, log } = await this.documents.content(documentId);
    const updates = [snapshot, ...log];
    const told = { suggestions, names: suggestions === 'named' ? await this.namesIn(updates) : {} };
    const pictures = await this.pictures.of(documentId, updates);
    const { file } = await this.thread.order({ what: 'export', format, title, told, updates, pictures });
    await this.record(actor, documentId, 'document.exported', {
      format,
      // That names went out too.
      ...(suggestions === 'named' && { suggestions }),
    });
    return { title, file };
  }

  async preview(actor: Actor, documentId: DocumentId, read: ReadUpload): Promise<ImportPreview> {
    await this.requireWrite(actor, documentId);
    this.count(actor);
    const { preview } = await this.thread.order({ what: 'preview', file: await read() });
    return preview;
  }

  async import(actor: Actor, documentId: DocumentId, read: ReadUpload): Promise<{ losses: Loss[] }> {
    await this.requireWrite(actor, documentId);
    this.count(actor);
    const file = await read();
    const brought = await this.pictures.bring(actor, documentId, file);
    const content = await this.documents.content(documentId);
    const order = { what: 'import' as const, file, updates: [content.snapshot, ...content.log], brought };
    const { updates, losses } = await this.thread.order(order);
    await this.documents.write(actor, documentId, content, updates);
    await this.record(actor, documentId, 'document.imported', { edits: updates.length });
    return { losses };
  }

  /** The names of those who proposed something. */
  private async namesIn(updates: Uint8Array[]): Promise<Record<string, string>> {
    const { ids } = await this.thread.order({ what: 'proposers', updates });
    const people = await this.identity.people(ids as PersonId[]);
    return Object.fromEntries(
      [...people.values()].map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
    );
  }

  private async requireWrite(actor: Actor, documentId: DocumentId): Promise<void> {
    if ((await this.documents.require(actor, documentId)) !== 'write') throw new AppError('read-only');
  }

  private count({ personId }: Actor): void {
    const wait = this.files.take(personId);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }

  private async record(
    { personId }: Actor,
    documentId: DocumentId,
    kind: 'document.exported' | 'document.imported',
    data: Record<string, string | number>,
  ): Promise<void> {
    const place = await this.documents.placeOf(documentId);
    const entry = { actorId: personId, groupId: place?.groupId ?? null, subjectId: documentId, data };
    await this.database.transaction((tx) => this.events.record(tx, kind, entry));
  }
}
