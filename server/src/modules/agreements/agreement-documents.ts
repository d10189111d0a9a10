/**
 * Where the text of an agreement is, and who may read and write it: the group, as can.ts says of its texts, and nobody writes
 * in one that was withdrawn. The document engine asks this at every frame.
 */
import type { AgreementState } from '@leerkring/shared/contract/agreements';
import type { AgreementId } from '@leerkring/shared/contract/common';
import { isAlive } from '@leerkring/shared/rules/agreements';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import {
  type DocumentPolicy,
  type DocumentRight,
  DocumentsService,
  type Whereabouts,
} from '../documents/documents.service.js';
import { allows, GroupsAccess } from '../groups/groups.access.js';
import { Agreement } from './agreement.entity.js';
import { agreementSubject } from './agreement-writing.service.js';

@Injectable()
export class AgreementDocuments {
  constructor(
    documents: DocumentsService,
    private readonly access: GroupsAccess,
    private readonly database: Database,
  ) {
    documents.judgeWith(agreementSubject, (actor, document) => this.right(actor, document));
    documents.pointWith(agreementSubject, ({ subjectId }) => this.whereabouts(subjectId));
  }

  private async right(
    actor: Actor,
    { groupId, subjectId }: Parameters<DocumentPolicy>[1],
  ): Promise<DocumentRight> {
    try {
      const access = await this.access.require(actor, groupId, 'text.read');
      const state = await this.stateOf(subjectId);
      if (state === null) return 'none';
      return isAlive(state) && allows(access, 'text.write') ? 'write' : 'read';
    } catch (error) {
      if (error instanceof AppError) return 'none';
      throw error;
    }
  }

  private async whereabouts(id: string): Promise<Whereabouts | null> {
    const agreement = await this.database.manager.findOneBy(Agreement, { id: id as AgreementId });
    return agreement && { title: agreement.title, page: { kind: 'agreement', id } };
  }

  private async stateOf(agreementId: string): Promise<AgreementState | null> {
    const [row] = await this.database.prepared<{ state: AgreementState }>(
      'agreement-state',
      'select state from agreement where id = $1',
      [agreementId],
    );
    return row?.state ?? null;
  }
}
