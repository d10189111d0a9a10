/** "Herken je een casus?": each report is a task of every privacy officer, until one of them decides. */
import type { CaseReportId, PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import type { NotificationAbout } from '@leerkring/shared/contract/notifications';
import { can } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';
import { CaseReports } from '../case-reports/case-reports.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { others, type Source, type Telling } from './source.js';

@Injectable()
export class CaseReportSource implements Source {
  readonly kinds = ['case-report.made', 'case-report.decided'];
  readonly thingKind = 'case-report';

  constructor(
    private readonly identity: IdentityService,
    private readonly reports: CaseReports,
  ) {}

  async tell(_: EntityManager, event: RecordedEvent): Promise<Telling | null> {
    const id = event.subjectId;
    if (!id) return null;
    const waits = (await this.reports.waiting([id as CaseReportId])).length > 0;
    const told = waits ? others(await this.deciders(), event, 'case-report') : [];
    return { thing: { kind: this.thingKind, id }, partId: id, groupId: null, told, how: 'replaces' };
  }

  async views({ personId, role }: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>> {
    if (!decides(personId, role)) return new Map();
    const waiting = await this.reports.waiting(ids as CaseReportId[]);
    return new Map(waiting.map((id) => [id, { kind: this.thingKind, id }]));
  }

  private async deciders(): Promise<PersonId[]> {
    const everybody = await this.identity.everybody();
    return everybody.filter(({ id, role, active }) => active && decides(id, role)).map(({ id }) => id);
  }
}

const decides = (personId: PersonId, networkRole: NetworkRole): boolean =>
  can({ personId, networkRole }, 'case-report.decide', null);
