/** Two agreements of the policy advisers: one that everybody reads through, and one that was just begun. */
import { templateByKey } from '@leerkring/shared/agreements/all';
import type { AgreementState } from '@leerkring/shared/contract/agreements';
import type { AgreementId, PersonId } from '@leerkring/shared/contract/common';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Agreement } from '../modules/agreements/agreement.entity.js';
import { agreementSubject } from '../modules/agreements/agreement-writing.service.js';
import { writtenDocument } from '../modules/documents/document-state.js';
import { DocumentsService } from '../modules/documents/documents.service.js';
import { covenantTexts, policeTexts } from './agreement-texts.js';
import { after, dayOf } from './dates.js';
import { groups } from './groups.js';
import { demonstrationId } from './ids.js';
import { organisationId, people } from './people.js';

interface Entry {
  key: string;
  templateKey: string;
  title: string;
  state: AgreementState;
  lead: string;
  createdBy: PersonId;
  texts: Readonly<Record<string, readonly string[]>>;
  changedDaysAgo: number;
  reviewInDays: number | null;
}

const entries: readonly Entry[] = [
  {
    key: 'police',
    templateKey: 'police-cooperation',
    title: 'Samenwerkingsafspraak Wijk-GGD en politie, avond en weekend',
    state: 'in-review',
    lead: 'Rivierenstad',
    createdBy: people.pieterJan,
    texts: policeTexts,
    changedDaysAgo: 2,
    reviewInDays: 240,
  },
  {
    key: 'covenant',
    templateKey: 'consultation-covenant',
    title: 'Convenant consultatie en vroegsignalering met GGZ en woningcorporatie',
    state: 'concept',
    lead: 'Sluiswijk',
    createdBy: people.soraya,
    texts: covenantTexts,
    changedDaysAgo: 6,
    reviewInDays: null,
  },
];

export const addAgreements = async (
  tx: EntityManager,
  app: INestApplicationContext,
  now: Date,
): Promise<number> => {
  const documents = app.get(DocumentsService, { strict: false });
  for (const entry of entries) {
    const id = demonstrationId<AgreementId>(`agreement/${entry.key}`);
    const groupId = groups.advisers;
    const subject = { groupId, subjectKind: agreementSubject, subjectId: id };
    const { templateKey, title, state, createdBy, reviewInDays } = entry;
    await tx.insert(Agreement, {
      ...{ id, groupId, title, state, templateKey, createdBy },
      documentId: await documents.create(tx, subject, writtenDocument(sectionsOf(entry))),
      leadId: organisationId(entry.lead),
      reviewOn: reviewInDays === null ? null : dayOf(after(now, { days: reviewInDays })),
      changedAt: after(now, { days: -entry.changedDaysAgo }),
      eraseAt: null,
      revision: 1,
    });
  }
  return entries.length;
};

/** A section of which nobody wrote anything yet has room to write. */
const sectionsOf = ({ templateKey, texts }: Entry) =>
  (templateByKey(templateKey)?.sections ?? []).map(({ heading }) => ({
    heading,
    paragraphs: texts[heading.split(' ')[0] ?? ''] ?? [''],
  }));
