import type { AgreementId, DocumentId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Agreement } from '../../server/src/modules/agreements/agreement.entity.js';
import { agreementSubject } from '../../server/src/modules/agreements/agreement-writing.service.js';
import { seededDocument } from '../../server/src/modules/documents/document-state.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import type { TestApp } from './start-app.js';

/** A concept in which nobody wrote anything yet, straight into the database. */
export async function insertAgreement(
  { app, clock }: TestApp,
  groupId: GroupId,
  createdBy: PersonId,
): Promise<{ id: AgreementId; documentId: DocumentId }> {
  const id = newId<AgreementId>();
  return app.get(Database).transaction(async (tx) => {
    const subject = { groupId, subjectKind: agreementSubject, subjectId: id };
    const documentId = await app
      .get(DocumentsService)
      .create(tx, subject, seededDocument(['1 Doel', '2 Werkwijze']));
    const { organisationId: leadId } = await tx.findOneByOrFail(Person, { id: createdBy });
    await tx.insert(Agreement, {
      ...{ id, groupId, createdBy, documentId, leadId },
      ...{ title: 'Wie belt wie', state: 'concept' as const, templateKey: 'blank', reviewOn: null },
      ...{ changedAt: clock.now(), eraseAt: null, revision: 0 },
    });
    return { id, documentId };
  });
}
