/**
 * What browsers have begun and not finished. One of a kind for each holder: a newer one takes the place of
 * the older, which is thereby over. A challenge is answered once, right or wrong.
 */
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { Attempt, type Purpose, type Stage } from './attempt.entity.js';
import type { Holder } from './holder.js';
import { ATTEMPT_MINUTES, minutesFrom } from './terms.js';

/** Somebody mistypes; a guesser needs a hundred thousand. */
const MOST_TRIES = 5;

type Finished = Pick<Attempt, 'challenge' | 'personId' | 'sealedSecret'>;

const nothing = {
  personId: null,
  linkHash: null,
  stage: null,
  tries: 0,
  challenge: null,
  sealedSecret: null,
};

@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async begin(
    holder: Holder,
    purpose: Purpose,
    given: Partial<Attempt>,
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const attempt = { ...nothing, ...given, holder, purpose, expiresAt: this.end() };
    await manager.upsert(Attempt, attempt, ['holder', 'purpose']);
  }

  async find(holder: Holder | null, purpose: Purpose): Promise<Attempt | null> {
    if (!holder) return null;
    return this.database.manager.findOneBy(Attempt, {
      holder,
      purpose,
      expiresAt: MoreThan(this.clock.now()),
    });
  }

  /** Ends it, so that of two answers at once one counts. */
  async finish(
    holder: Holder | null,
    purpose: Purpose,
    manager: EntityManager = this.database.manager,
  ): Promise<Finished> {
    const [rows]: [Finished[]] = await manager.query(
      `delete from attempt where holder = $1 and purpose = $2 and expires_at > $3
       returning challenge, person_id as "personId", sealed_secret as "sealedSecret"`,
      [holder, purpose, this.clock.now()],
    );
    if (!rows[0]) throw new AppError('begin-again');
    return rows[0];
  }

  /** Whether another browser asked for this link, and has not opened it. */
  isAsked(linkHash: Buffer): Promise<boolean> {
    const expiresAt = MoreThan(this.clock.now());
    return this.database.manager.existsBy(Attempt, { purpose: 'link', stage: 'asked', linkHash, expiresAt });
  }

  /** False when somebody was first. The time for the next step starts now. */
  async moveOn(
    { holder, purpose, linkHash }: Attempt,
    from: Stage,
    stage: Stage,
    manager: EntityManager = this.database.manager,
  ): Promise<boolean> {
    if (!linkHash) return false;
    const which = { holder, purpose, linkHash, stage: from, expiresAt: MoreThan(this.clock.now()) };
    return (await manager.update(Attempt, which, { stage, expiresAt: this.end() })).affected === 1;
  }

  /** Before each guess at a code; after a few the link has to be asked for again. */
  async countTry(holder: Holder): Promise<void> {
    const [, counted]: [unknown, number] = await this.database.manager.query(
      `update attempt set tries = tries + 1
       where holder = $1 and purpose = 'link' and stage = 'prove' and tries < $2 and expires_at > $3`,
      [holder, MOST_TRIES, this.clock.now()],
    );
    if (counted !== 1) throw new AppError('begin-again');
  }

  async forget(now: Date): Promise<void> {
    await this.database.manager.query('delete from attempt where expires_at <= $1', [now]);
  }

  private end(): Date {
    return minutesFrom(this.clock.now(), ATTEMPT_MINUTES);
  }
}
