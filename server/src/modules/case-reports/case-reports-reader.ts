import type { CaseReportView } from '@leerkring/shared/contract/case-reports';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { CaseReport } from './case-report.entity.js';
import { columnsOf, ReportedThings, reportedIn } from './reported-things.js';

/** Those that wait always, and of those that were decided the latest. */
const MAX_LISTED = 200;

/** What was reported, as a privacy officer sees it. */
@Injectable()
export class CaseReportsReader {
  constructor(
    private readonly database: Database,
    private readonly things: ReportedThings,
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
    private readonly identity: IdentityService,
  ) {}

  async list(reader: PersonId): Promise<CaseReportView[]> {
    const rows = await this.database.manager.find(CaseReport, {
      order: { decidedAt: { direction: 'DESC', nulls: 'FIRST' }, at: 'ASC' },
      take: MAX_LISTED,
    });
    const ids = rows.flatMap(({ personId, decidedBy }) => [personId, decidedBy]).filter((id) => id !== null);
    const people = await this.identity.people([...new Set(ids)]);
    return Promise.all(rows.map((row) => this.view(reader, row, people)));
  }

  private async view(
    reader: PersonId,
    row: CaseReport,
    people: ReadonlyMap<PersonId, PersonView>,
  ): Promise<CaseReportView> {
    const { id, at, address, story, contact, personId, decision, decidedAt, decidedBy } = row;
    const decider = decidedBy && people.get(decidedBy);
    return {
      ...{ id, at: at.toISOString(), address, story, contact },
      by: (personId && people.get(personId)) ?? null,
      about: await this.about(reader, row),
      decided:
        decision && decidedAt && decider ? { decision, at: decidedAt.toISOString(), by: decider } : null,
    };
  }

  private async about(reader: PersonId, row: CaseReport): Promise<CaseReportView['about']> {
    const reported = reportedIn(row);
    const facts = reported && (await this.things.facts(reported));
    if (!facts) return null;
    const { about, groupId, organisationId, hidden } = facts;
    const { threadId, itemId } = columnsOf(about);
    const group = groupId && (await this.groups.names([groupId])).get(groupId);
    const organisation =
      organisationId && (await this.organisations.names([organisationId])).get(organisationId);
    return {
      ...{ threadId, itemId, hidden },
      group: groupId && { id: groupId, name: group ?? '' },
      organisation: organisationId && { id: organisationId, name: organisation ?? '' },
      words: await this.things.words(reader, about),
    };
  }
}
