import { templateByKey } from '@leerkring/shared/agreements/all';
import type { DocumentId, GroupId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/database/database.js';
import type { DocumentsService } from '../../documents/documents.service.js';
import { type Entry, plainEntry, type Source, type StoredWords } from './source.js';

interface Row {
  id: string;
  groupId: GroupId;
  title: string;
  templateKey: string;
  leadId: OrganisationId;
  leadName: string;
  createdBy: PersonId;
  changedAt: Date;
  hasText: boolean;
}

/** Agreements with all they say, withdrawn ones too: the group reads them until they are erased. */
export class AgreementSource implements Source {
  readonly kind = 'agreement';
  readonly table = 'agreement';

  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
  ) {}

  async read(
    tx: EntityManager,
    ids: readonly string[],
    texts: ReadonlyMap<string, StoredWords>,
  ): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select a.id, a.group_id as "groupId", a.title, a.template_key as "templateKey", a.lead_id as "leadId",
         o.name as "leadName", a.created_by as "createdBy",
         greatest(a.changed_at, d.edited_at) as "changedAt", d.id is not null as "hasText"
       from agreement a join organisation o on o.id = a.lead_id left join document d on d.id = a.document_id
       where a.id = any ($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => ({
      ...plainEntry,
      subjectId: row.id,
      audience: 'agreement.read',
      groupId: row.groupId,
      title: row.title,
      keywords: `${templateByKey(row.templateKey)?.name ?? ''} ${row.leadName}`,
      body: row.hasText ? (texts.get(row.id)?.words ?? '') : '',
      organisationId: row.leadId,
      people: [row.createdBy],
      at: row.changedAt,
      textHead: texts.get(row.id)?.head ?? null,
    }));
  }

  async texts(ids: readonly string[]): Promise<Map<string, StoredWords>> {
    const rows: { id: string; documentId: DocumentId }[] = await this.database.manager.query(
      'select id, document_id as "documentId" from agreement where id = any ($1::uuid[])',
      [ids],
    );
    const texts = new Map<string, StoredWords>();
    for (const { id, documentId } of rows) {
      const stored = await this.documents.words(documentId);
      if (stored) texts.set(id, stored);
    }
    return texts;
  }

  async writtenIn(): Promise<string[]> {
    const rows: { id: string }[] = await this.database.manager.query(
      `select a.id from agreement a
       join document_head h on h.document_id = a.document_id
       join search_entry e on e.kind = $1 and e.subject_id = a.id
       where e.text_head is distinct from h.incarnation || ':' || h.sequence`,
      [this.kind],
    );
    return rows.map(({ id }) => id);
  }
}
