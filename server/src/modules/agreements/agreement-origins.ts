/** The item of the library that the text of an agreement was begun with, for who may read that item. */
import type { AgreementInput, AgreementView } from '@leerkring/shared/contract/agreements';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { LibraryService } from '../library/library.service.js';
import type { Agreement } from './agreement.entity.js';

type Origin = Pick<Agreement, 'sourceItemId' | 'sourceVersion'>;

export const noOrigin: Origin = { sourceItemId: null, sourceVersion: null };

@Injectable()
export class AgreementOrigins {
  constructor(private readonly library: LibraryService) {}

  /** Throws not-found and not-allowed for who may not take over the text of the item. */
  async begin(actor: Actor, basedOn: AgreementInput['basedOn']): Promise<Origin> {
    if (!basedOn) return noOrigin;
    await this.library.requireSource(actor, basedOn.itemId, basedOn.version);
    return { sourceItemId: basedOn.itemId, sourceVersion: basedOn.version };
  }

  /** An item that somebody may not read is to them as one that is gone. */
  async view(actor: Actor, { sourceItemId, sourceVersion }: Origin): Promise<AgreementView['basedOn']> {
    if (!sourceItemId || sourceVersion === null) return null;
    const title = await this.library.titleFor(actor, sourceItemId);
    return title === null ? null : { itemId: sourceItemId, version: sourceVersion, title };
  }
}
