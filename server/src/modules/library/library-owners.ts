/**
 * Whom something in the library concerns, for who tells them: who brought an item, and who made one from it. Who may
 * not look after it any more, or may not see it, is not concerned. That something was made from an item is said of
 * an organisation, and of nobody in it.
 */
import type { GroupId, LibraryItemId, PersonId } from '@leerkring/shared/contract/common';
import { dayOf } from '@leerkring/shared/rules/amsterdam';
import { isReviewDue, type LibraryRights } from '@leerkring/shared/rules/library';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { IdentityService } from '../identity/identity.service.js';
import { LibraryAccess, type Reader } from './library.access.js';
import { organisationNamed } from './library.view.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryNaming } from './library-naming.js';
import { LibraryReuse } from './library-reuse.entity.js';

export interface Concerned {
  /** Of the item, as it is now. */
  groupId: GroupId | null;
  personIds: PersonId[];
}

interface NamedItem {
  id: LibraryItemId;
  title: string;
  organisation: string;
  groupName: string | null;
  /** The whole network may read it. */
  open: boolean;
}

const nobody: Concerned = { groupId: null, personIds: [] };

@Injectable()
export class LibraryOwners {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: LibraryAccess,
    private readonly naming: LibraryNaming,
    private readonly identity: IdentityService,
  ) {}

  async ofReview(tx: EntityManager, id: LibraryItemId): Promise<Concerned> {
    const item = await tx.findOneBy(LibraryItem, { id });
    return item && this.isDue(item) ? this.owners(tx, item, [item]) : nobody;
  }

  async ofReuse(tx: EntityManager, id: LibraryItemId): Promise<Concerned> {
    const item = await tx.findOneBy(LibraryItem, { id });
    return item ? this.owners(tx, item, [item]) : nobody;
  }

  /** Who made something from it, and did not look at its newest version yet. */
  async ofVersion(tx: EntityManager, id: LibraryItemId): Promise<Concerned> {
    const item = await tx.findOneBy(LibraryItem, { id });
    return item ? this.owners(tx, item, await adaptations(tx, [id])) : nobody;
  }

  /** What this person brought, of which the review date has come. */
  async due(actor: Actor, ids: readonly LibraryItemId[]): Promise<NamedItem[]> {
    const mine = await this.broughtBy(actor, ids);
    return this.named(mine.filter((item) => this.isDue(item)));
  }

  /** What this person brought and others made something from, with the organisation that did so last. */
  async reused(actor: Actor, ids: readonly LibraryItemId[]): Promise<(NamedItem & { by: string })[]> {
    const mine = await this.broughtBy(actor, ids);
    const reuses = await this.database.asPerson(actor.personId, (tx) =>
      tx.find(LibraryReuse, {
        where: { sourceItemId: In(mine.map(({ id }) => id)), personId: Not(actor.personId) },
        order: { at: 'DESC' },
      }),
    );
    const by = reuses.map(({ organisationId }) => organisationId);
    const names = await this.naming.of([], by);
    return (await this.named(mine)).flatMap((item) => {
      const last = reuses.find(({ sourceItemId }) => sourceItemId === item.id);
      return last ? [{ ...item, by: organisationNamed(names, last.organisationId).name }] : [];
    });
  }

  /** Of which this person did not look at the newest version, with what they made from it last. */
  async renewed(
    actor: Actor,
    ids: readonly LibraryItemId[],
  ): Promise<(NamedItem & { madeFromIt: LibraryItemId })[]> {
    const { made, items } = await this.database.asPerson(actor.personId, async (tx) => ({
      made: await adaptations(tx, ids),
      items: await tx.findBy(LibraryItem, { id: In(ids) }),
    }));
    const own = made.filter(({ createdBy }) => createdBy === actor.personId);
    const mine = await this.allowed(actor, 'change', own);
    const sources = await this.named(await this.allowed(actor, 'read', items));
    return sources.flatMap((source) => {
      const last = mine.find(({ sourceId }) => sourceId === source.id);
      return last ? [{ ...source, madeFromIt: last.id }] : [];
    });
  }

  private isDue(item: LibraryItem): boolean {
    return isReviewDue(item, dayOf(this.clock.now()));
  }

  /** Who brought these, as far as they still look after them and may read the one that it is about. */
  private async owners(
    tx: EntityManager,
    about: LibraryItem,
    items: readonly LibraryItem[],
  ): Promise<Concerned> {
    const ids = [...new Set(items.map(({ createdBy }) => createdBy))];
    const people = (await this.identity.people(ids, tx)).values();
    const personIds: PersonId[] = [];
    for (const { id: personId, role, organisation, active } of people) {
      const reader = { personId, role, organisationId: organisation.id };
      const brought = items.filter(({ createdBy }) => createdBy === personId);
      const looksAfter = active && (await this.allowed(reader, 'change', brought)).length > 0;
      if (looksAfter && (await this.access.rightsTo(reader, about)).read) personIds.push(personId);
    }
    return { groupId: about.groupId, personIds };
  }

  private async broughtBy(actor: Actor, ids: readonly LibraryItemId[]): Promise<LibraryItem[]> {
    const { personId } = actor;
    const items = await this.database.asPerson(personId, (tx) =>
      tx.findBy(LibraryItem, { id: In(ids), createdBy: personId }),
    );
    return this.allowed(actor, 'change', items);
  }

  private async allowed<Item extends LibraryItem>(
    reader: Reader,
    right: keyof LibraryRights,
    items: readonly Item[],
  ): Promise<Item[]> {
    const rights = await Promise.all(items.map((item) => this.access.rightsTo(reader, item)));
    return items.filter((_, index) => rights[index]?.[right]);
  }

  private async named(items: readonly LibraryItem[]): Promise<NamedItem[]> {
    const names = await this.naming.of(items);
    return items.map(({ id, title, organisationId, groupId, classification }) => ({
      ...{ id, title, organisation: organisationNamed(names, organisationId).name },
      groupName: groupId && (names.groups.get(groupId) ?? ''),
      open: classification === 'network' || classification === 'public',
    }));
  }
}

/** What was made from these before their newest version, the newest first; what its people looked at since is not. */
const adaptations = async (
  tx: EntityManager,
  sourceIds: readonly LibraryItemId[],
): Promise<(LibraryItem & { sourceId: LibraryItemId })[]> => {
  const rows: { id: LibraryItemId; sourceId: LibraryItemId }[] = await tx.query(
    `select item_id as id, source_item_id as "sourceId" from library_reuse
     where source_item_id = any ($1::uuid[])
       and seen_version < (select max(number) from library_version where item_id = source_item_id)
     order by at desc`,
    [sourceIds],
  );
  const items = await tx.findBy(LibraryItem, { id: In(rows.map(({ id }) => id)) });
  const found = new Map(items.map((item) => [item.id, item]));
  return rows.flatMap(({ id, sourceId }) => {
    const item = found.get(id);
    return item ? [{ ...item, sourceId }] : [];
  });
};
