import type { AgreementSummary, AgreementView } from '@leerkring/shared/contract/agreements';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { isAlive } from '@leerkring/shared/rules/agreements';
import { can, type PolicyActor, type Relation } from '@leerkring/shared/rules/can';
import type { Agreement } from './agreement.entity.js';

/** Everything a view of one agreement is made from. */
export interface AgreementPicture {
  agreement: Agreement;
  groupName: string;
  leadName: string;
  /** When its text was last edited; null: never. */
  editedAt: Date | null;
  /** What the reader is in the group. */
  relation: Relation;
}

export const summariseAgreement = (
  reader: PolicyActor,
  { agreement, groupName, leadName, editedAt, relation }: AgreementPicture,
): AgreementSummary => ({
  id: agreement.id,
  groupId: agreement.groupId,
  groupName,
  title: agreement.title,
  state: agreement.state,
  reviewOn: agreement.reviewOn,
  lead: { id: agreement.leadId, name: leadName },
  changedAt: new Date(Math.max(agreement.changedAt.getTime(), editedAt?.getTime() ?? 0)).toISOString(),
  eraseAt: agreement.eraseAt?.toISOString() ?? null,
  mayWrite: isAlive(agreement.state) && can(reader, 'text.write', relation),
  revision: agreement.revision,
});

export const viewAgreement = (
  reader: PolicyActor,
  picture: AgreementPicture,
  createdBy: PersonView,
  basedOn: AgreementView['basedOn'],
): AgreementView => {
  const { agreement, relation } = picture;
  const alive = isAlive(agreement.state);
  const isOwn = agreement.createdBy === reader.personId;
  return {
    ...summariseAgreement(reader, picture),
    templateKey: agreement.templateKey,
    documentId: agreement.documentId,
    createdBy,
    basedOn,
    mayChange: alive && can(reader, 'agreement.change', relation),
    mayWithdraw: alive && can(reader, withdrawing(isOwn), relation, isOwn),
  };
};

/** Whoever made it may withdraw it as well. */
export const withdrawing = (isOwn: boolean) => (isOwn ? 'agreement.withdraw-own' : 'agreement.withdraw');
