/**
 * What waits for somebody in the library: items of their organisation of which the review date has come, and
 * items that were made from something that has a newer version.
 */
import type { LibraryNotice } from '@leerkring/shared/contract/library';
import { dayOf } from '@leerkring/shared/rules/amsterdam';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { IdentityService } from '../identity/identity.service.js';
import { LibraryAccess } from './library.access.js';
import { organisationNamed } from './library.view.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryNaming } from './library-naming.js';
import { LibraryNews } from './library-news.js';

/** More than fit on a page of today. */
const maxNotices = 20;

interface SourceRow {
  id: LibraryItem['id'];
  sourceId: LibraryItem['id'];
  at: Date;
}

@Injectable()
export class LibraryReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: LibraryAccess,
    private readonly naming: LibraryNaming,
    private readonly news: LibraryNews,
    private readonly identity: IdentityService,
  ) {}

  /** The oldest first. Only what I can do something about. */
  async noticesOf(actor: Actor): Promise<LibraryNotice[]> {
    const { due, adapted, sources, newer } = await this.database.asPerson(actor.personId, async (tx) => {
      const due: { id: LibraryItem['id'] }[] = await tx.query(
        `select id from library_item
         where organisation_id = $1 and (classification <> 'group' or created_by = $2)
           and review_on <= $3 and status <> 'lapsed'
         order by review_on limit $4`,
        [actor.organisationId, actor.personId, dayOf(this.clock.now()), maxNotices],
      );
      const newer: SourceRow[] = await tx.query(
        `select item.id, source_item_id as "sourceId", max(made_at) as at from library_item as item
         join library_reuse as reuse on reuse.item_id = item.id
         join library_version as version on version.item_id = source_item_id and number > seen_version
         where item.organisation_id = $1 and (classification <> 'group' or created_by = $2)
         group by item.id, source_item_id order by at limit $3`,
        [actor.organisationId, actor.personId, maxNotices],
      );
      const items = async (ids: readonly LibraryItem['id'][]) =>
        new Map((await tx.findBy(LibraryItem, { id: In([...ids]) })).map((item) => [item.id, item]));
      return {
        newer,
        due: await items(due.map(({ id }) => id)),
        adapted: await items(newer.map(({ id }) => id)),
        sources: await items(newer.map(({ sourceId }) => sourceId)),
      };
    });
    const names = await this.naming.of([...sources.values()]);
    const notices: LibraryNotice[] = [];
    for (const item of due.values())
      if ((await this.access.rightsTo(actor, item)).change)
        notices.push({
          ...{ kind: 'review', itemId: item.id, title: item.title, at: item.reviewOn ?? '' },
          organisation: null,
        });
    for (const { id, sourceId, at } of newer) {
      const [item, source] = [adapted.get(id), sources.get(sourceId)];
      if (!item || !source || !(await this.access.rightsTo(actor, item)).change) continue;
      if (!(await this.access.rightsTo(actor, source)).read) continue;
      const organisation = organisationNamed(names, source.organisationId);
      notices.push({ kind: 'source', itemId: id, title: item.title, at: at.toISOString(), organisation });
    }
    return notices;
  }

  /**
   * Records once for each review date that it has come, for whoever brought the item. Of somebody whose account
   * is closed their organisation still sees it on its page.
   */
  async remind(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx
        .createQueryBuilder(LibraryItem, 'item')
        .where(`item.reviewOn <= :today and item.status <> 'lapsed'`, { today: dayOf(now) })
        .andWhere('item.remindedOf is distinct from item.reviewOn and item.hiddenAt is null')
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .take(500)
        .getMany();
      const people = await this.identity.people(
        due.map(({ createdBy }) => createdBy),
        tx,
      );
      for (const item of due) {
        await tx.update(LibraryItem, { id: item.id }, { remindedOf: item.reviewOn });
        const concernsId = people.get(item.createdBy)?.active ? item.createdBy : null;
        await this.news.record(tx, 'library-item.review-due', null, item, { concernsId });
      }
    });
  }
}
