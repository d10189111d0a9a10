/** What an item was made from, and what changed there since its people last looked. */
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import type { SourceNews } from '@leerkring/shared/contract/library';
import { textChanges } from '@leerkring/shared/rules/text-changes';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { LibraryAccess } from './library.access.js';
import { organisationNamed } from './library.view.js';
import { LibraryNaming } from './library-naming.js';
import { LibraryReuse } from './library-reuse.entity.js';
import { LibraryTexts } from './library-texts.js';
import { LibraryVersion, newestVersion } from './library-version.entity.js';

@Injectable()
export class LibrarySourcesService {
  constructor(
    private readonly database: Database,
    private readonly access: LibraryAccess,
    private readonly texts: LibraryTexts,
    private readonly naming: LibraryNaming,
  ) {}

  /** Throws not-found when it was made from nothing, or from something that I may not read. */
  async news(actor: Actor, id: LibraryItemId): Promise<SourceNews> {
    await this.access.require(actor, id, 'read');
    const reuse = await this.database.asPerson(actor.personId, (tx) =>
      tx.findOneBy(LibraryReuse, { itemId: id }),
    );
    if (!reuse?.sourceItemId) throw new AppError('not-found');
    const { item: source } = await this.access.require(actor, reuse.sourceItemId, 'read');
    const { chain, mine } = await this.database.asPerson(actor.personId, async (tx) => ({
      chain: await tx.find(LibraryVersion, { where: { itemId: source.id }, order: { number: 'DESC' } }),
      mine: await newestVersion(tx, id),
    }));
    const seen = chain.find(({ number }) => number === reuse.seenVersion);
    const names = await this.naming.of([source]);
    const organisation = organisationNamed(names, source.organisationId);
    return {
      source: { itemId: source.id, title: source.title, organisation },
      from: reuse.seenVersion,
      to: chain[0]?.number ?? reuse.seenVersion,
      versions: chain
        .filter(({ number }) => number > reuse.seenVersion)
        .map(({ number, name, note, madeAt }) => ({ number, name, note, madeAt: madeAt.toISOString() })),
      comparison: seen && chain[0] ? await this.comparison(seen, chain[0], mine) : null,
    };
  }

  /** Of the first text in each. */
  private async comparison(
    from: LibraryVersion,
    to: LibraryVersion,
    mine: LibraryVersion,
  ): Promise<SourceNews['comparison']> {
    if (from.number === to.number) return null;
    const before = await this.texts.firstIn(from);
    const after = await this.texts.firstIn(to);
    const changes = before && after && textChanges(before, after);
    return changes ? { changes, mine: (await this.texts.firstIn(mine)) ?? [] } : null;
  }
}
