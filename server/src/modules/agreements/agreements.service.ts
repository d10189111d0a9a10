/** Agreements as people meet them: found and read by the group, and by nobody outside it. */
import type { AgreementSummary, AgreementView } from '@leerkring/shared/contract/agreements';
import type { AgreementId, GroupId, OrganisationId } from '@leerkring/shared/contract/common';
import type { DocumentText } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { DocumentsService } from '../documents/documents.service.js';
import { type GroupAccess, GroupsAccess, policyActor } from '../groups/groups.access.js';
import { Agreement } from './agreement.entity.js';
import { type AgreementPicture, summariseAgreement, viewAgreement, withdrawing } from './agreement.view.js';
import { AgreementNaming } from './agreement-naming.js';
import { AgreementOrigins } from './agreement-origins.js';

@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly access: GroupsAccess,
    private readonly naming: AgreementNaming,
    private readonly documents: DocumentsService,
    private readonly origins: AgreementOrigins,
  ) {}

  /** Those of my groups. */
  async list(actor: Actor): Promise<AgreementSummary[]> {
    const groupIds = await this.access.groupsFor(actor, 'agreement.read');
    const pictures = await this.pictures(actor, groupIds === 'all' ? {} : { groupId: In(groupIds) });
    return pictures.map((picture) => summariseAgreement(policyActor(actor), picture));
  }

  async ofGroup(actor: Actor, { groupId }: GroupAccess<'agreement.read'>): Promise<AgreementSummary[]> {
    const pictures = await this.pictures(actor, { groupId });
    return pictures.map((picture) => summariseAgreement(policyActor(actor), picture));
  }

  async get(actor: Actor, id: AgreementId): Promise<AgreementView> {
    const { agreement } = await this.require(actor, id, 'agreement.read');
    const [picture] = await this.pictures(actor, { id });
    const createdBy = await this.naming.person(agreement.createdBy);
    if (!picture || !createdBy) throw new AppError('not-found');
    const basedOn = await this.origins.view(actor, agreement);
    return viewAgreement(policyActor(actor), picture, createdBy, basedOn);
  }

  async text(actor: Actor, id: AgreementId): Promise<DocumentText> {
    const { agreement } = await this.require(actor, id, 'agreement.read');
    return this.documents.text(actor, agreement.documentId);
  }

  /** What it is called, for who may read it; null for the others. */
  async titleFor(actor: Actor, id: AgreementId): Promise<string | null> {
    const found = await this.require(actor, id, 'agreement.read').catch(() => null);
    return found?.agreement.title ?? null;
  }

  /** The gate for everything that is done with an agreement. */
  async require<Asked extends 'agreement.read' | 'agreement.change'>(
    actor: Actor,
    id: AgreementId,
    action: Asked,
  ): Promise<{ access: GroupAccess<Asked>; agreement: Readonly<Agreement> }> {
    const agreement = await this.load(actor, id);
    return { agreement, access: await this.access.require(actor, agreement.groupId, action) };
  }

  async requireWithdrawal(actor: Actor, id: AgreementId): Promise<void> {
    const { groupId, createdBy } = await this.load(actor, id);
    const isOwn = createdBy === actor.personId;
    await this.access.require(actor, groupId, withdrawing(isOwn), isOwn);
  }

  /** Whether somebody of this organisation is in the group. */
  takesPart(groupId: GroupId, organisationId: OrganisationId): Promise<boolean> {
    return this.naming.takesPart(groupId, organisationId);
  }

  private async load({ personId }: Actor, id: AgreementId): Promise<Readonly<Agreement>> {
    const agreement = await this.database.asPerson(personId, (tx) => tx.findOneBy(Agreement, { id }));
    if (!agreement) throw new AppError('not-found');
    return agreement;
  }

  /** The newest change first. */
  private async pictures(actor: Actor, where: FindOptionsWhere<Agreement>): Promise<AgreementPicture[]> {
    const rows = await this.database.asPerson(actor.personId, (tx) =>
      tx.find(Agreement, { where, order: { id: 'DESC' } }),
    );
    const { groups, leads } = await this.naming.of(rows);
    const edits = await this.documents.lastEdits(rows.map(({ documentId }) => documentId));
    const roles = new Map(
      (await this.access.standingsOf(actor.personId)).map(({ groupId, role }) => [groupId, role]),
    );
    const changed = ({ agreement, editedAt }: AgreementPicture) =>
      Math.max(agreement.changedAt.getTime(), editedAt?.getTime() ?? 0);
    return rows
      .map((agreement) => ({
        agreement,
        groupName: groups.get(agreement.groupId) ?? '',
        leadName: leads.get(agreement.leadId) ?? '',
        editedAt: edits.get(agreement.documentId) ?? null,
        relation: roles.get(agreement.groupId) ?? null,
      }))
      .toSorted((one, other) => changed(other) - changed(one));
  }
}
