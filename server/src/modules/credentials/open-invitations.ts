/**
 * The invitations that can still be accepted: one for each person at most, a newer one takes the place of the
 * older. Who accepts one registers a factor without another proof, so that whatever is withdrawn or was
 * accepted before counts no more at the last moment.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { InvitationId } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Invitation } from './invitation.entity.js';
import { hoursFrom } from './terms.js';

type Given = Pick<Invitation, 'personId' | 'invitedBy'> & Partial<Pick<Invitation, 'readmits' | 'linkHash'>>;

@Injectable()
export class OpenInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async issue(
    tx: EntityManager,
    given: Given,
    hours: number,
  ): Promise<{ id: InvitationId; expiresAt: Date }> {
    const now = this.clock.now();
    const made = { id: newId<InvitationId>(), expiresAt: hoursFrom(now, hours) };
    await tx.update(Invitation, open(given.personId), { withdrawnAt: now });
    await tx.insert(Invitation, {
      ...{ readmits: false, linkHash: null, linkUsedAt: null, acceptedAt: null, withdrawnAt: null },
      ...{ ...given, ...made, createdAt: now },
    });
    return made;
  }

  /** The one that goes by way of the mailbox. */
  mailed(personId: PersonId, manager = this.database.manager): Promise<Invitation | null> {
    const expiresAt = MoreThan(this.clock.now());
    return manager.findOneBy(Invitation, { ...open(personId), linkHash: IsNull(), expiresAt });
  }

  /** Whose link this is; it works once. */
  async useLink(tx: EntityManager, linkHash: Buffer): Promise<PersonId | null> {
    const [rows]: [{ personId: PersonId }[]] = await tx.query(
      `update invitation set link_used_at = $2
       where link_hash = $1 and link_used_at is null and expires_at > $2
         and accepted_at is null and withdrawn_at is null
       returning person_id as "personId"`,
      [linkHash, this.clock.now()],
    );
    return rows[0]?.personId ?? null;
  }

  /** Null when there is none any more. */
  async accept(tx: EntityManager, personId: PersonId): Promise<Pick<Invitation, 'readmits'> | null> {
    const [rows]: [Pick<Invitation, 'readmits'>[]] = await tx.query(
      `update invitation set accepted_at = $2
       where person_id = $1 and accepted_at is null and withdrawn_at is null returning readmits`,
      [personId, this.clock.now()],
    );
    return rows[0] ?? null;
  }

  /** False when there was none. */
  async withdraw(tx: EntityManager, which: Partial<Pick<Invitation, 'id' | 'personId' | 'readmits'>>) {
    const still = { ...which, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    return (await tx.update(Invitation, still, { withdrawnAt: this.clock.now() })).affected === 1;
  }
}

const open = (personId: PersonId) => ({ personId, acceptedAt: IsNull(), withdrawnAt: IsNull() });
