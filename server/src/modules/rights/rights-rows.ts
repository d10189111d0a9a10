/** What everybody may, put together from the modules that know a part of it. */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { RightsRow, WayIn } from '@leerkring/shared/contract/rights';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { WaysIn } from '../credentials/ways-in.js';
import { PeopleInGroups, type Place } from '../groups/people-in-groups.js';
import { type Account, AccountList } from '../identity/account-list.js';
import { ProviderPeople } from '../providers/provider-people.js';
import { RightsMark } from './rights-mark.entity.js';

@Injectable()
export class RightsRows {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountList,
    private readonly waysIn: WaysIn,
    private readonly providers: ProviderPeople,
    private readonly groups: PeopleInGroups,
  ) {}

  async of(where: { organisationId: OrganisationId } | { id: PersonId }): Promise<RightsRow[]> {
    const accounts = await this.accounts.of(where);
    const ids = accounts.map(({ person }) => person.id);
    const own = await this.waysIn.of(ids);
    const linked = await this.providers.linked(ids);
    const places = await this.groups.of(ids);
    const marks = await this.database.manager.findBy(RightsMark, { personId: In(ids) });
    return accounts.map((account) => {
      const { id } = account.person;
      const waysIn: WayIn[] = [
        ...(linked.has(id) ? (['employer'] as const) : []),
        ...(own.get(id) ?? []),
        ...(account.demonstration ? (['demonstration'] as const) : []),
      ];
      const marked = marks.find(({ personId }) => personId === id) ?? null;
      return viewRow(
        account,
        waysIn,
        places.filter(({ personId }) => personId === id),
        marked,
      );
    });
  }
}

const viewRow = (
  { person, closedAt, lastSeenAt }: Account,
  waysIn: WayIn[],
  places: Place[],
  marked: RightsMark | null,
): RightsRow => ({
  person,
  groups: places.map(({ group: { id, name }, role, until }) => ({
    id,
    name,
    role,
    until: until?.toISOString() ?? null,
  })),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  // Of a closed account none of them opens anything.
  waysIn: closedAt ? [] : waysIn,
  closedAt: closedAt?.toISOString() ?? null,
  markedAt: marked?.markedAt.toISOString() ?? null,
});
