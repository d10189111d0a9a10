/**
 * The events as those may read them who have a right to: a person what they did and what was done to their
 * data, a facilitator what happened in the group, a privacy officer all of it. Where somebody was is for
 * themselves and the privacy officer: to colleagues it would say who works at home.
 */
import {
  type AuditEntry,
  type AuditPage,
  type AuditQuery,
  auditPageSize,
  type WholeAuditQuery,
} from '@leerkring/shared/contract/audit';
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import type { GroupAccess } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { type Condition, filterCondition, groupCondition, personCondition } from './audit-conditions.js';

interface Row {
  id: string;
  at: Date;
  kind: string;
  actorId: PersonId | null;
  concernsId: PersonId | null;
  groupId: GroupId | null;
  subjectId: string | null;
  network: string | null;
}

/** One more, to know whether there is anything before it. */
const PAGE_AND_ONE = auditPageSize + 1;

@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly groups: GroupsService,
  ) {}

  ofPerson({ personId }: Actor, query: AuditQuery): Promise<AuditPage> {
    return this.page([personCondition(personId)], query, ({ actorId }) => actorId === personId);
  }

  ofGroup({ groupId, personId }: GroupAccess<'audit.read-group'>, query: AuditQuery): Promise<AuditPage> {
    return this.page([groupCondition(groupId)], query, ({ actorId }) => actorId === personId);
  }

  /** Whoever reads about others is in the audit trail as well. */
  async whole({ personId: actorId }: Actor, query: WholeAuditQuery): Promise<AuditPage> {
    const { before, filter, personId } = query;
    const entry = { actorId, concernsId: personId ?? null, data: { filter } };
    if (!before) await this.database.transaction((tx) => this.events.record(tx, 'audit.read', entry));
    return this.page(personId ? [personCondition(personId)] : [], query, () => true);
  }

  private async page(
    scope: Condition[],
    { filter, before }: AuditQuery,
    maySeeNetwork: (row: Row) => boolean,
  ): Promise<AuditPage> {
    const earlier: Condition[] = before ? [{ sql: 'id < ?', value: before }] : [];
    const conditions = [...scope, ...filterCondition(filter), ...earlier];
    const where = ['true', ...conditions.map(({ sql }, index) => sql.replaceAll('?', `$${index + 1}`))].join(
      ' and ',
    );
    const rows: Row[] = await this.database.manager.query(
      `select id::text, at, kind, actor_id as "actorId", concerns_id as "concernsId", group_id as "groupId",
         subject_id as "subjectId", network
       from event where ${where} order by event.id desc limit ${PAGE_AND_ONE}`,
      conditions.map(({ value }) => value),
    );
    const shown = rows.slice(0, auditPageSize);
    const entries = await this.view(
      shown.map((row) => ({ ...row, network: maySeeNetwork(row) ? row.network : null })),
    );
    return { entries, before: rows.length > auditPageSize ? (shown.at(-1)?.id ?? null) : null };
  }

  private async view(rows: Row[]): Promise<AuditEntry[]> {
    const personIds = rows.flatMap(({ actorId, concernsId }) =>
      [actorId, concernsId].filter((id) => id !== null),
    );
    const people = await this.identity.people([...new Set(personIds)]);
    const names = await this.groups.names([...new Set(rows.flatMap(({ groupId }) => groupId ?? []))]);
    const person = (id: PersonId | null): PersonView | null => (id && people.get(id)) || null;
    return rows.map(({ at, actorId, concernsId, groupId, ...row }) => ({
      ...row,
      at: at.toISOString(),
      actor: person(actorId),
      concerns: person(concernsId),
      group: groupId && { id: groupId, name: names.get(groupId) ?? '' },
    }));
  }
}
