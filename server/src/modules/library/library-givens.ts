/** Whether what somebody says of an item can be so: the themes and the organisation are there, and something to see. */
import type { DocumentId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { LibraryItemInput } from '@leerkring/shared/contract/library';
import { kindFacts } from '@leerkring/shared/library/kinds';
import { missingContent } from '@leerkring/shared/rules/library';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { DocumentsService } from '../documents/documents.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { ThemesService } from '../themes/themes.service.js';

interface Givens extends Pick<LibraryItemInput, 'kind' | 'documentType' | 'links' | 'story' | 'themeIds'> {
  organisationId: OrganisationId;
  /** How many it has. */
  files: number;
}

@Injectable()
export class LibraryGivens {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly themes: ThemesService,
    private readonly documents: DocumentsService,
  ) {}

  /** `before`: what stood there already is not looked at again, as a theme that was closed since. */
  async require(given: Givens, before?: Pick<Givens, 'themeIds' | 'organisationId'>): Promise<void> {
    const { kind, documentType, links, story, files, organisationId } = given;
    if (kindFacts(kind).typed && documentType === null) throw fault('/documentType', 'choose-type');
    const missing = missingContent({ kind, files, links: links.length, story });
    if (missing) throw fault(`/${missing}`, missing === 'links' ? 'needs-link' : 'needs-file');
    const known = new Set<ThemeId>(before?.themeIds);
    for (const themeId of given.themeIds)
      if (!known.has(themeId)) await this.themes.requireOpen(themeId, '/themeIds');
    if (
      organisationId !== before?.organisationId &&
      !(await this.organisations.isCurrent(this.database.manager, organisationId))
    )
      throw fault('/organisationId', 'unknown-organisation');
  }

  /** Who cannot read a text, made no files of it. Throws not-found. */
  async requireText(actor: Actor, documentId: DocumentId): Promise<void> {
    await this.documents.require(actor, documentId);
  }
}

const fault = (pointer: string, code: string): AppError =>
  new AppError('invalid-input', undefined, [{ pointer, code }]);
