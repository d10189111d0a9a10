/**
 * The list of municipalities in two steps: look, and then do what was seen. Whoever imports names the
 * fingerprint of what they were shown; when somebody changed the registry in between, nothing is done. The whole
 * list goes in one transaction, so that a list that is wrong somewhere changes nothing.
 */
import { createHash } from 'node:crypto';
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { ImportedMunicipality, ImportPreview } from '@leerkring/shared/contract/organisations';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { readMunicipalityList } from './municipality-list.js';
import { type ImportPlan, type PlannedMunicipality, planImport } from './municipality-plan.js';
import { Organisation } from './organisation.entity.js';
import { lockRegistry } from './organisations.service.js';

/** More than anybody reads; the first ones explain the others. */
const MOST_FAULTS = 50;

@Injectable()
export class MunicipalityImports {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async preview(csv: string): Promise<ImportPreview> {
    const { plan, registry } = await this.plan(this.database.manager, csv);
    if (plan.faults.length > 0) return refused(plan);
    const names = new Map(
      [...registry, ...plan.added, ...plan.changed, ...plan.ended].map(({ code, name }) => [code, name]),
    );
    const view = (planned: PlannedMunicipality) => viewPlanned(planned, names);
    return {
      faults: [],
      added: plan.added.map(view),
      changed: plan.changed.map(view),
      ended: plan.ended.map(view),
      unchanged: plan.unchanged,
      missing: plan.missing,
      fingerprint: fingerprintOf(plan),
    };
  }

  apply(by: PersonId, csv: string, fingerprint: string) {
    return this.database.transaction(async (tx) => {
      await lockRegistry(tx);
      const { plan } = await this.plan(tx, csv);
      if (plan.faults.length > 0)
        throw new AppError('invalid-input', undefined, [{ pointer: '/csv', code: 'faulty-lines' }]);
      if (fingerprintOf(plan) !== fingerprint) throw new AppError('conflict');
      await write(tx, plan);
      const counts = {
        added: plan.added.length,
        changed: plan.changed.length,
        ended: plan.ended.length,
      };
      if (counts.added + counts.changed + counts.ended > 0)
        await this.events.record(tx, 'organisation.list-imported', { actorId: by, data: counts });
      return counts;
    });
  }

  private async plan(manager: EntityManager, csv: string) {
    const registry = await manager.find(Organisation, { order: { name: 'ASC' } });
    const { municipalities, faults } = readMunicipalityList(csv);
    const plan = planImport(registry, faults.length > 0 ? [] : municipalities);
    return { registry, plan: { ...plan, faults: [...faults, ...plan.faults] } };
  }
}

/** Those that end make room for the names of those that begin, and successors are there before they are named. */
async function write(tx: EntityManager, { added, changed, ended }: ImportPlan): Promise<void> {
  const facts = ({ code, name, province, validFrom, validUntil }: PlannedMunicipality) => ({
    ...{ code, name, province, validFrom, validUntil },
    kind: 'municipality' as const,
  });
  for (const planned of [...ended, ...changed])
    if (planned.id)
      await tx.update(
        Organisation,
        { id: planned.id },
        { ...facts(planned), revision: () => 'revision + 1' },
      );
  if (added.length > 0)
    await tx.insert(
      Organisation,
      added.map((planned) => ({ id: newId<OrganisationId>(), ...facts(planned) })),
    );
  for (const { code, successor } of [...ended, ...changed, ...added])
    if (successor)
      await tx.query(
        `update organisation set successor_id = (select id from organisation where code = $2) where code = $1`,
        [code, successor],
      );
}

const viewPlanned = (
  { code, name, province, validUntil, successor, changes }: PlannedMunicipality,
  names: ReadonlyMap<string | null, string>,
): ImportedMunicipality => ({
  ...{ code, name, province, validUntil },
  successor: successor && (names.get(successor) ?? successor),
  changes: changes.map(({ field, from, to }) =>
    field === 'successor'
      ? { field, from: from && (names.get(from) ?? from), to: to && (names.get(to) ?? to) }
      : { field, from, to },
  ),
});

const refused = ({ faults }: ImportPlan): ImportPreview => ({
  faults: faults.slice(0, MOST_FAULTS),
  ...{ added: [], changed: [], ended: [], unchanged: 0, missing: [], fingerprint: '' },
});

const fingerprintOf = ({ added, changed, ended }: ImportPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([added, changed, ended]))
    .digest('hex');
