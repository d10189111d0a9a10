/**
 * Taking an item out of sight in which somebody recognised a person, with its versions and files, until a privacy officer
 * has looked. Nothing is lost by it, and it can be put back. What others made from it is theirs, and stays.
 */
import type { LibraryItemId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryNews } from './library-news.js';
import { LibraryWritingService, lockItem } from './library-writing.service.js';

interface HideableItem {
  groupId: LibraryItem['groupId'];
  /** Of an item for the people of one organisation. */
  organisationId: OrganisationId | null;
  hidden: boolean;
  lastChangedAt: Date;
}

@Injectable()
export class LibraryHiding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writing: LibraryWritingService,
    private readonly news: LibraryNews,
  ) {}

  /** Null: there is nothing there, or nothing any more. */
  async find(id: LibraryItemId): Promise<HideableItem | null> {
    const item = await this.database.manager.findOneBy(LibraryItem, { id });
    if (!item) return null;
    const { groupId, classification, organisationId, hiddenAt, changedAt } = item;
    return {
      ...{ groupId, hidden: hiddenAt !== null, lastChangedAt: changedAt },
      organisationId: classification === 'organisation' ? organisationId : null,
    };
  }

  /** What is said about it, for a privacy officer, who reads in the network and in no group; its files are on its page. */
  async words(reader: PersonId, id: LibraryItemId): Promise<{ title: string; posts: string[] } | null> {
    const item = await this.database.asPerson(reader, (tx) =>
      tx.findOneBy(LibraryItem, { id, groupId: IsNull() }),
    );
    return item && { title: item.title, posts: [item.description, item.story].filter(Boolean) };
  }

  hide(tx: EntityManager, id: LibraryItemId): Promise<void> {
    return this.set(tx, id, this.clock.now(), null);
  }

  restore(tx: EntityManager, id: LibraryItemId, by: PersonId): Promise<void> {
    return this.set(tx, id, null, by);
  }

  /** With all its versions and files. */
  async remove(tx: EntityManager, id: LibraryItemId, by: PersonId): Promise<void> {
    await this.writing.takeAway(tx, id, by);
  }

  private async set(
    tx: EntityManager,
    id: LibraryItemId,
    hiddenAt: Date | null,
    by: PersonId | null,
  ): Promise<void> {
    const item = await lockItem(tx, id);
    await tx.update(LibraryItem, { id }, { hiddenAt });
    await this.news.record(tx, hiddenAt ? 'library-item.hidden' : 'library-item.restored', by, item);
  }
}
