/**
 * Who is signed in, where, and for how long. The row in the database is the one truth for requests and for
 * sockets: ending it ends both. Every way to sign in comes together in `start`; a way proves who somebody
 * is and then calls it.
 */
import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { hashOf, newSecret, SIGN_IN_HOURS, secretIn } from './sign-in.cookie.js';
import { SignIn } from './sign-in.entity.js';

/** "Last seen" is for people; to write it at each request would be waste. */
const SEEN_MS = 5 * 60_000;

/** Asked before every request, hence one query. */
const SIGNED_IN = `
  select s.id as "signInId", s.last_seen_at as "lastSeenAt",
         p.id as "personId", p.role, p.organisation_id as "organisationId"
  from sign_in s join person p on p.id = s.person_id
  where s.secret_hash = $1 and s.revoked_at is null and s.expires_at > $2`;

type SignedIn = Actor & { lastSeenAt: Date };

@Injectable()
export class SignInsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: EventLog,
    private readonly realtime: Realtime,
  ) {}

  /** `replaces`: the sign-in that this browser had until now. */
  async start(
    personId: PersonId,
    userAgent: string,
    replaces: Actor | null,
  ): Promise<{ secret: string; signInId: SignInId }> {
    const secret = newSecret();
    const signInId = newId<SignInId>();
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (replaces) await this.revoke(tx, replaces);
      await tx.insert(SignIn, {
        id: signInId,
        secretHash: hashOf(secret),
        personId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SIGN_IN_HOURS * 3_600_000),
        revokedAt: null,
        userAgent: userAgent.slice(0, 200),
      });
      await this.events.record(tx, 'sign-in.started', { actorId: personId, subjectId: signInId });
    });
    if (replaces) this.realtime.disconnectSignIn(replaces.signInId);
    return { secret, signInId };
  }

  async end(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.revoke(tx, actor));
    this.realtime.disconnectSignIn(actor.signInId);
  }

  async startedAt(signInId: SignInId): Promise<Date> {
    return (await this.database.manager.findOneByOrFail(SignIn, { id: signInId })).createdAt;
  }

  async actorOfCookie(cookieHeader: string | undefined): Promise<Actor | null> {
    const secret = secretIn(cookieHeader, this.config);
    if (!secret) return null;
    const now = this.clock.now();
    const [row]: SignedIn[] = await this.database.manager.query(SIGNED_IN, [hashOf(secret), now]);
    if (!row) return null;
    const { lastSeenAt, ...actor } = row;
    if (now.getTime() - lastSeenAt.getTime() >= SEEN_MS) {
      await this.database.manager.update(SignIn, { id: actor.signInId }, { lastSeenAt: now });
    }
    return actor;
  }

  /** Closes the sockets of sign-ins that ended without passing here: by their age, or on another node. */
  async closeEnded(): Promise<void> {
    const connected = this.realtime.connectedSignIns();
    if (connected.length === 0) return;
    const rows = await this.database.manager.find(SignIn, {
      select: { id: true },
      where: { id: In(connected), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
    });
    const valid = new Set(rows.map(({ id }) => id));
    for (const id of connected) if (!valid.has(id)) this.realtime.disconnectSignIn(id);
  }

  private async revoke(tx: EntityManager, { personId, signInId }: Actor): Promise<void> {
    await tx.update(SignIn, { id: signInId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    await this.events.record(tx, 'sign-in.ended', { actorId: personId, subjectId: signInId });
  }
}
