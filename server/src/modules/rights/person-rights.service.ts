/** Another role or organisation, leaving and coming back: what each of them means in every room of the house. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { MoveInput } from '@leerkring/shared/contract/rights';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { WaysIn } from '../credentials/ways-in.js';
import { BreakGlassService } from '../groups/break-glass.service.js';
import { type HandOver, PeopleInGroups } from '../groups/people-in-groups.js';
import { PersonChanges } from '../identity/person-changes.js';
import { ProviderPeople } from '../providers/provider-people.js';
import { RightsMark } from './rights-mark.entity.js';

@Injectable()
export class PersonRightsService {
  constructor(
    private readonly database: Database,
    private readonly changes: PersonChanges,
    private readonly groups: PeopleInGroups,
    private readonly breakGlass: BreakGlassService,
    private readonly waysIn: WaysIn,
    private readonly providers: ProviderPeople,
  ) {}

  async move(personId: PersonId, { was, now }: MoveInput, by: PersonId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.changes.hold(tx, personId, by);
      if (person.role !== was.role || person.organisationId !== was.organisationId)
        throw new AppError('conflict');
      await this.changes.move(tx, person, now, by);
      if (now.organisationId !== was.organisationId)
        await this.providers.unlinkOthers(tx, personId, now.organisationId);
      if (now.role !== 'administrator') await this.breakGlass.endOf(tx, personId, by);
      await tx.delete(RightsMark, { personId });
    });
  }

  /** What they wrote stands, for as long as it would have stood. */
  async close(personId: PersonId, handOvers: HandOver[], by: PersonId): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.groups.lockGroupsOf(tx, personId);
      const person = await this.changes.hold(tx, personId, by);
      await this.changes.close(tx, person, by);
      await this.groups.leaveAll(tx, personId, handOvers, by);
      await this.breakGlass.endOf(tx, personId, by);
      await this.waysIn.withdrawInvitation(tx, personId);
      await tx.delete(RightsMark, { personId });
    });
  }

  /** Their groups do not come back: whoever leads one decides that anew. */
  async reopen(personId: PersonId, by: PersonId): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.changes.reopen(tx, await this.changes.hold(tx, personId, by), by);
    });
  }
}
