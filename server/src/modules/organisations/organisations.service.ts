/** The registry of organisations: what the other domains may know of them, and what an administrator keeps. */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type {
  OrganisationInput,
  OrganisationSummary,
  OrganisationView,
} from '@leerkring/shared/contract/organisations';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Organisation } from './organisation.entity.js';
import { viewOrganisation, viewSummary } from './organisation.view.js';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const byName = { order: { name: 'ASC' } } as const;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  async names(ids: OrganisationId[], manager = this.database.manager): Promise<Map<OrganisationId, string>> {
    const found = await manager.findBy(Organisation, { id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Those that people can come from: not those that are no more. */
  async current(): Promise<OrganisationSummary[]> {
    const rows = await this.database.manager.find(Organisation, { where: this.stillThere({}), ...byName });
    return rows.map(viewSummary);
  }

  isCurrent(tx: EntityManager, id: OrganisationId): Promise<boolean> {
    return tx.exists(Organisation, { where: this.stillThere({ id }) });
  }

  /** By its id or its name, as somebody types it. */
  async typed(text: string, manager = this.database.manager): Promise<OrganisationId | null> {
    const which = z.uuid().safeParse(text).success ? { id: text as OrganisationId } : { name: text };
    return (await manager.findOne(Organisation, { where: this.stillThere(which) }))?.id ?? null;
  }

  async list(): Promise<OrganisationView[]> {
    const all = await this.database.manager.find(Organisation, byName);
    const byId = new Map(all.map((one) => [one.id, one]));
    return all.map((one) => viewOrganisation(one, one.successorId ? byId.get(one.successorId) : undefined));
  }

  /** Of whom nothing more is known than what it is called. */
  addNamed(tx: EntityManager, name: string): Promise<OrganisationId> {
    const unknown = { code: null, province: null, validFrom: null, validUntil: null, successorId: null };
    return this.insert(tx, { kind: 'other', name, ...unknown }, null);
  }

  add(by: PersonId, input: OrganisationInput): Promise<OrganisationView> {
    return this.database.transaction(async (tx) => this.view(tx, await this.insert(tx, input, by)));
  }

  change(
    by: PersonId,
    id: OrganisationId,
    revision: number,
    input: OrganisationInput,
  ): Promise<OrganisationView> {
    return this.database.transaction(async (tx) => {
      await lockRegistry(tx);
      const before = await tx.findOneBy(Organisation, { id });
      if (!before) throw new AppError('not-found');
      await this.judge(tx, input, id, '/organisation');
      const changed = { ...input, revision: revision + 1 };
      if ((await tx.update(Organisation, { id, revision }, changed)).affected !== 1)
        throw new AppError('conflict');
      const isEnded = before.validUntil === null && input.validUntil !== null;
      const entry = { actorId: by, subjectId: id };
      if (isEnded) await this.events.record(tx, 'organisation.ended', entry);
      else await this.events.record(tx, 'organisation.changed', entry);
      return this.view(tx, id);
    });
  }

  private async insert(
    tx: EntityManager,
    input: OrganisationInput,
    by: PersonId | null,
  ): Promise<OrganisationId> {
    const id = newId<OrganisationId>();
    await lockRegistry(tx);
    await this.judge(tx, input, id, '');
    await tx.insert(Organisation, { ...input, id, revision: 0 });
    await this.events.record(tx, 'organisation.added', { actorId: by, subjectId: id });
    return id;
  }

  /** What only the whole registry can tell; `below` is where the organisation stands in the body. */
  private async judge(
    tx: EntityManager,
    input: OrganisationInput,
    id: OrganisationId,
    below: string,
  ): Promise<void> {
    const { name, code, validUntil, successorId } = input;
    const others = { id: Not(id) };
    const isNameTaken =
      validUntil === null && (await tx.existsBy(Organisation, { ...others, name, validUntil: IsNull() }));
    const isCodeTaken = code !== null && (await tx.existsBy(Organisation, { ...others, code }));
    const leadsBack = successorId !== null && (await leadsTo(tx, successorId, id));
    const faults = [
      ...(isNameTaken ? [{ pointer: `${below}/name`, code: 'name-taken' }] : []),
      ...(isCodeTaken ? [{ pointer: `${below}/code`, code: 'duplicate-code' }] : []),
      ...(leadsBack ? [{ pointer: `${below}/successorId`, code: leadsBack }] : []),
    ];
    if (faults.length > 0) throw new AppError('invalid-input', undefined, faults);
  }

  private async view(tx: EntityManager, id: OrganisationId): Promise<OrganisationView> {
    const row = await tx.findOneByOrFail(Organisation, { id });
    const successor = row.successorId && (await tx.findOneBy(Organisation, { id: row.successorId }));
    return viewOrganisation(row, successor || undefined);
  }

  private stillThere(which: { id?: OrganisationId; name?: string }) {
    const today = calendar.format(this.clock.now());
    return [
      { ...which, validUntil: IsNull() },
      { ...which, validUntil: MoreThanOrEqual(today) },
    ];
  }
}

/** Until the end of the transaction nobody else changes the registry; reading goes on. */
export async function lockRegistry(tx: EntityManager): Promise<void> {
  await tx.query('lock table organisation in share row exclusive mode');
}

/** What is wrong with a successor: it is not there, or one comes back from it to where one began. */
async function leadsTo(tx: EntityManager, from: OrganisationId, to: OrganisationId): Promise<string | null> {
  if (from === to) return 'own-successor';
  const seen = new Set<OrganisationId>();
  for (let at: OrganisationId | null = from; at && !seen.has(at); ) {
    seen.add(at);
    const row: Organisation | null = await tx.findOneBy(Organisation, { id: at });
    if (!row) return 'unknown-organisation';
    if (row.successorId === to) return 'successors-in-a-circle';
    at = row.successorId;
  }
  return null;
}
