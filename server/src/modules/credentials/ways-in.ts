import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { Invitation } from './invitation.entity.js';
import { Passkey } from './passkey.entity.js';

export type OwnWayIn = 'passkey' | 'code' | 'invitation';

/** What people can sign in with without an employer, for who looks after accounts. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(personIds: PersonId[]): Promise<Map<PersonId, OwnWayIn[]>> {
    const { manager } = this.database;
    const theirs = { personId: In(personIds) };
    const open = { acceptedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const ways: [OwnWayIn, { personId: PersonId }[]][] = [
      ['passkey', await manager.findBy(Passkey, theirs)],
      ['code', await manager.findBy(AuthenticatorApp, theirs)],
      ['invitation', await manager.findBy(Invitation, { ...theirs, ...open })],
    ];
    return new Map(
      personIds.map((id) => [
        id,
        ways.flatMap(([way, rows]) => (rows.some(({ personId }) => personId === id) ? [way] : [])),
      ]),
    );
  }

  /** Somebody left: what they were invited to is over. */
  async withdrawInvitation(tx: EntityManager, personId: PersonId): Promise<void> {
    const open = { personId, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    await tx.update(Invitation, open, { withdrawnAt: this.clock.now() });
  }
}
