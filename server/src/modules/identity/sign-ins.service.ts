/**
 * Who is signed in, where, and for how long. The row in the database is the one truth for requests and for
 * sockets: ending it ends both, on every node, because each follows the event. Those that end by their age
 * are closed by sign-in-watch.ts.
 */
import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { SignInMeans, SignInTerm, SignInView } from '@leerkring/shared/contract/sign-ins';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Gathered } from '../../platform/database/gathered.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { currentOrigin } from '../../platform/http/origin.js';
import { newId } from '../../platform/ids.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { hashOf, newSecret, secretIn } from './sign-in.cookie.js';
import { SignIn } from './sign-in.entity.js';
import { viewSignIn } from './sign-in.view.js';
import { AFTER_SESSION_MS, absoluteEnd, IS_VALID, idleEnd, idleLimitMs, validAt } from './sign-in-limits.js';

/** To write at each request when somebody was last seen would be waste. */
const SEEN_MS = 60_000;

/** Asked before every request, hence one query. */
const SIGNED_IN = `
  select s.secret_hash as "secretHash", s.id as "signInId", s.last_seen_at as "lastSeenAt",
         p.id as "personId", p.role, p.organisation_id as "organisationId",
         p.given_name as "givenName"
  from sign_in s join person p on p.id = s.person_id
  where ${IS_VALID} and s.secret_hash = any($4::bytea[]) and p.closed_at is null`;

type SignedIn = Actor & { lastSeenAt: Date };
type Found = SignedIn & { secretHash: Buffer };
/** Which of somebody's sign-ins. */
type Which = { only: SignInId } | { except: SignInId } | 'all';

@Injectable()
export class SignInsService {
  private readonly signedIn = new Gathered((hashes: readonly Buffer[]) => this.find(hashes));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: EventLog,
    private readonly realtime: Realtime,
  ) {
    events.onCommitted(({ kind, subjectId }) => {
      if (kind === 'sign-in.ended') this.realtime.disconnectSignIn(subjectId as SignInId);
    });
  }

  /** `replaces`: the sign-in that this browser had until now. */
  async start(
    { personId, means, userAgent }: { personId: PersonId; means: SignInMeans; userAgent: string },
    replaces: Actor | null,
  ): Promise<{ secret: string; signInId: SignInId }> {
    const secret = newSecret();
    const signInId = newId<SignInId>();
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.requireOpen(tx, personId);
      if (replaces) await this.end(tx, replaces.personId, replaces.personId, { only: replaces.signInId });
      await tx.insert(SignIn, {
        id: signInId,
        secretHash: hashOf(secret),
        personId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + this.config.signIn.hours * 3_600_000),
        inSessionAt: null,
        revokedAt: null,
        means,
        userAgent: userAgent.slice(0, 400),
        network: currentOrigin().network ?? null,
      });
      await this.events.record(tx, 'sign-in.started', {
        actorId: personId,
        concernsId: personId,
        subjectId: signInId,
      });
    });
    return { secret, signInId };
  }

  /** Whoever closes the account waits for this, and ends what began here. */
  async requireOpen(tx: EntityManager, personId: PersonId): Promise<void> {
    const [person]: { closed: boolean }[] = await tx.query(
      'select closed_at is not null as closed from person where id = $1 for share',
      [personId],
    );
    if (person?.closed) throw new AppError('account-closed');
  }

  /** How many there were to end. `by`: who does it, which may be an administrator. */
  async end(tx: EntityManager, personId: PersonId, by: PersonId | null, which: Which): Promise<number> {
    const only = which !== 'all' && 'only' in which ? which.only : null;
    const except = which !== 'all' && 'except' in which ? which.except : null;
    const now = this.clock.now();
    const ended: { id: SignInId }[] = await tx.query(
      `with ended as (
         update sign_in s set revoked_at = $2
         where ${IS_VALID} and person_id = $4 and ($5::uuid is null or id = $5) and ($6::uuid is null or id <> $6)
         returning id
       ) select id from ended`,
      [...validAt(now, this.config), personId, only, except],
    );
    for (const { id } of ended)
      await this.events.record(tx, 'sign-in.ended', { actorId: by, concernsId: personId, subjectId: id });
    return ended.length;
  }

  /** The one that asks first, then those that were used last. */
  async of(personId: PersonId, current: SignInId | null): Promise<SignInView[]> {
    const { manager } = this.database;
    const valid: { id: SignInId }[] = await manager.query(
      `select s.id from sign_in s where ${IS_VALID} and person_id = $4`,
      [...validAt(this.clock.now(), this.config), personId],
    );
    const where = { id: In(valid.map(({ id }) => id)) };
    const rows = await manager.find(SignIn, { where, order: { lastSeenAt: 'DESC', id: 'DESC' } });
    const views = rows.map((row) => viewSignIn(row, current));
    return views.sort((one, other) => Number(other.current) - Number(one.current));
  }

  async startedAt(signInId: SignInId): Promise<Date> {
    return (await this.row(signInId)).createdAt;
  }

  async term(signInId: SignInId): Promise<SignInTerm> {
    const row = await this.row(signInId);
    const now = this.clock.now().getTime();
    const isInSession = row.inSessionAt !== null && row.inSessionAt.getTime() + AFTER_SESSION_MS > now;
    return {
      idleMs: idleEnd(row, this.config) - now,
      absoluteMs: isInSession ? null : absoluteEnd(row) - now,
      idleLimitMs: idleLimitMs(this.config),
    };
  }

  /**
   * `acts`: somebody does something. What a page reads by itself, when a colleague changed something for
   * instance, would otherwise keep a deserted browser signed in for as long as others work.
   */
  async actorOfCookie(cookieHeader: string | undefined, acts = false): Promise<Actor | null> {
    const secret = secretIn(cookieHeader, this.config);
    if (!secret) return null;
    const row = await this.signedIn.answer(hashOf(secret));
    if (!row) return null;
    const now = this.clock.now();
    const { lastSeenAt, ...actor } = row;
    if (acts && now.getTime() - lastSeenAt.getTime() >= SEEN_MS)
      await this.database.manager.update(SignIn, { id: actor.signInId }, { lastSeenAt: now });
    return actor;
  }

  private async find(hashes: readonly Buffer[]): Promise<Array<SignedIn | null>> {
    const values = [...validAt(this.clock.now(), this.config), hashes];
    const rows = await this.database.prepared<Found>('signed-in', SIGNED_IN, values);
    const found = new Map(rows.map(({ secretHash, ...row }) => [secretHash.toString('hex'), row]));
    return hashes.map((hash) => found.get(hash.toString('hex')) ?? null);
  }

  private async row(id: SignInId): Promise<SignIn> {
    const row = await this.database.manager.findOneBy(SignIn, { id });
    if (!row) throw new AppError('not-signed-in');
    return row;
  }
}
