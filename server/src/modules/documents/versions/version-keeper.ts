/** Keeps versions of texts, beside everything that people wait for. */
import type { DocumentId, DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type { VersionKind } from '@leerkring/shared/contract/document-versions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { NewVersion, Restoration } from '../document-orders.js';
import { DocumentThread } from '../document-thread.js';
import { VersionNews } from './version-news.js';

@Injectable()
export class VersionKeeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly thread: DocumentThread,
    private readonly news: VersionNews,
    private readonly logger: Logger,
  ) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now().getTime();
  }

  newVersion(kind: VersionKind, name = '', madeBy: PersonId | null = null): NewVersion {
    return { id: newId<DocumentVersionId>(), kind, name, madeBy, now: this.now() };
  }

  /** Resolves with the version of how the text is now; null when there is none to keep. */
  async keep(
    documentId: DocumentId,
    version: NewVersion,
    upTo: number | null = null,
  ): Promise<DocumentVersionId | null> {
    const id = await this.thread.order({ documentId, what: 'keep-version', version, upTo });
    if (id) this.news.tell(documentId);
    return id;
  }

  /** The edit that puts a version back, for this person to make; how the text is now is kept first. */
  restoration(
    documentId: DocumentId,
    from: DocumentVersionId,
    personId: PersonId,
  ): Promise<Restoration | null> {
    const version = this.newVersion('before-restore', '', personId);
    return this.thread.order({ documentId, what: 'restore', from, personId, version });
  }

  /** Whoever has the text open reads the list again. */
  tell(documentId: DocumentId): void {
    this.news.tell(documentId);
  }

  /**
   * Resolves when it is known up to which edit; the thread comes to it later. Of a text in which nobody wrote since
   * the server made it there is nothing to keep. Nobody is told when it fails; the log says so.
   */
  async keepUnasked(ids: readonly DocumentId[], kind: VersionKind, name = ''): Promise<void> {
    await this.unasked('keep-version', async () => {
      const heads: { id: DocumentId; sequence: number }[] = await this.database.manager.query(
        'SELECT document_id AS id, sequence FROM document_head WHERE document_id = ANY ($1) AND sequence > 0',
        [ids],
      );
      for (const { id, sequence } of heads)
        void this.unasked('keep-version', () => this.keep(id, this.newVersion(kind, name), sequence));
    });
  }

  /** Keeps how it was before this person took away more than half of it, if they just did. */
  async judgeRemoval(documentId: DocumentId, personId: PersonId): Promise<void> {
    await this.unasked('judge-removal', async () => {
      const version = this.newVersion('before-removal');
      if (await this.thread.order({ documentId, what: 'judge-removal', version, personId }))
        this.news.tell(documentId);
    });
  }

  private async unasked(job: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError)) this.logger.failure(error, { job });
    }
  }
}
