/**
 * The confidentiality moment: people pledge to keep the ground rules of their group before they see what is
 * said in it, and again when the rules change. Everybody in the group sees who accepted and who ever had
 * access. That it is needed is asked at the door (groups.access.ts), by the table in can.ts.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { DuePledge, PledgeView } from '@leerkring/shared/contract/groups';
import { standardGroundRules } from '@leerkring/shared/methods/ground-rules';
import { pledgeMissing } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from '../identity/identity.service.js';
import { GroundRulesRow } from './ground-rules.entity.js';
import { Group } from './group.entity.js';
import { type GroupAccess, GroupsAccess } from './groups.access.js';
import { Membership } from './membership.entity.js';
import { viewPledge } from './pledge.view.js';
import { PledgeAcceptance } from './pledge-acceptance.entity.js';

@Injectable()
export class PledgeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly access: GroupsAccess,
  ) {}

  /** In which of my groups I still have to pledge. */
  async due(actor: Actor): Promise<DuePledge[]> {
    const standings = await this.access.standingsOf(actor.personId);
    const due = standings.filter((standing) => pledgeMissing('case.read', standing));
    return Promise.all(
      due.map(async ({ groupId, current: version, accepted }) => {
        const { name } = await this.database.manager.findOneByOrFail(Group, { id: groupId });
        const { rules } = await this.rulesOf(actor.personId, groupId, version);
        return { groupId, groupName: name, version, rules, again: accepted !== null };
      }),
    );
  }

  async get(access: GroupAccess): Promise<PledgeView> {
    const { manager } = this.database;
    const { groupId, personId } = access;
    const { pledgeVersion: version } = await manager.findOneByOrFail(Group, { id: groupId });
    const rules = await this.rulesOf(personId, groupId, version);
    const memberships = await manager.find(Membership, {
      where: { groupId },
      order: { since: 'ASC', id: 'ASC' },
    });
    const acceptances = await manager.findBy(PledgeAcceptance, { groupId });
    const ids = [...memberships.map(({ personId }) => personId), ...(rules.madeBy ? [rules.madeBy] : [])];
    const people = await this.identity.people([...new Set(ids)]);
    return viewPledge(access, { version, ...rules, memberships, acceptances, people }, this.clock.now());
  }

  /** Doing it twice changes nothing. */
  async accept(access: GroupAccess<'group.accept-pledge'>, version: number): Promise<PledgeView> {
    const { groupId, personId } = access;
    await this.withCurrent(groupId, version, async (tx) => {
      if (access.pledge?.accepted === version) return;
      const acceptance = { groupId, personId, version, acceptedAt: this.clock.now() };
      await tx.upsert(PledgeAcceptance, acceptance, ['groupId', 'personId', 'version']);
      await this.record(tx, 'group.pledge-accepted', access, version);
    });
    return this.get(access);
  }

  /** A next version, which everybody has to accept anew: also who made it. */
  async change(
    access: GroupAccess<'group.change-rules'>,
    version: number,
    rules: string[],
  ): Promise<PledgeView> {
    const { groupId, personId: madeBy } = access;
    const next = version + 1;
    await this.withCurrent(groupId, version, async (tx) => {
      await tx.insert(GroundRulesRow, { groupId, version: next, rules, madeBy, madeAt: this.clock.now() });
      await tx.update(Group, { id: groupId }, { pledgeVersion: next });
      await this.record(tx, 'group.rules-changed', access, next);
    });
    return this.get(access);
  }

  private async rulesOf(
    reader: PersonId,
    groupId: GroupId,
    version: number,
  ): Promise<{ rules: string[]; madeBy: PersonId | null; madeAt: Date | null }> {
    const row = await this.database.asPerson(reader, (tx) =>
      tx.findOneBy(GroundRulesRow, { groupId, version }),
    );
    return row ?? { rules: [...standardGroundRules], madeBy: null, madeAt: null };
  }

  /** Refused when the rules changed since they were read. */
  private withCurrent(
    groupId: GroupId,
    version: number,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const group = await tx.findOneOrFail(Group, { where: { id: groupId }, lock });
      if (group.pledgeVersion !== version) throw new AppError('conflict');
      await work(tx);
    });
  }

  private record(tx: EntityManager, kind: string, { personId, groupId }: GroupAccess, version: number) {
    return this.events.record(tx, kind, {
      actorId: personId,
      groupId,
      subjectId: personId,
      data: { version },
      announce: { kind: 'group', id: groupId },
    });
  }
}
