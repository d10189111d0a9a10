/**
 * The link by mail: 256 random bits, stored as a hash, good for ten minutes, once, and only in the browser
 * that asked for it. It stands behind the # of an address, which no server, proxy or scanner of links ever
 * receives; a page of ours posts it. Opening it signs nobody in: it leads to a second factor, or for somebody
 * who was invited, to registering the first. A link that the server made for an administrator belongs to the
 * browser that opens it, since none asked for it.
 */
import { timingSafeEqual } from 'node:crypto';
import type { LinkStage } from '@leerkring/shared/contract/credentials';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { type Account, Accounts } from './accounts.js';
import { Attempt, type Stage } from './attempt.entity.js';
import { Attempts } from './attempts.js';
import { Factors } from './factors.js';
import { type Holder, hashOf, newSecret } from './holder.js';
import { invitationOverLetter, linkLetter } from './letters.js';
import { OpenInvitations } from './open-invitations.js';
import { ATTEMPT_MINUTES } from './terms.js';

const LINK_MS = ATTEMPT_MINUTES * 60_000;

@Injectable()
export class Links implements BeforeApplicationShutdown {
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly open: OpenInvitations,
    private readonly factors: Factors,
  ) {}

  /**
   * The answer goes out before anybody looks whose address it is: a stopwatch learns nothing. When the
   * server stops in between, no mail comes, and asking again is all there is to do.
   */
  async request(holder: Holder, email: string): Promise<void> {
    this.accounts.requireMail();
    await this.attempts.begin(holder, 'link', { stage: 'asked' });
    const work = this.answer(holder, email)
      .catch((error: unknown) => this.logger.failure(error))
      .finally(() => this.underway.delete(work));
    this.underway.add(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underway);
  }

  async use(holder: Holder, secret: string): Promise<LinkStage> {
    const linkHash = hashOf(secret);
    const attempt = await this.attempts.find(holder, 'link');
    const isTheirs = attempt?.linkHash && timingSafeEqual(attempt.linkHash, linkHash);
    if (!isTheirs || !attempt.personId || attempt.stage !== 'asked') {
      const handedOver = await this.handedOver(holder, linkHash);
      if (handedOver) return handedOver;
      const elsewhere = !isTheirs && (await this.attempts.isAsked(linkHash));
      throw new AppError(elsewhere ? 'link-elsewhere' : 'link-not-valid');
    }
    const stage = await this.stageFor(attempt.personId);
    if (!stage || !(await this.attempts.moveOn(attempt, 'asked', stage)))
      throw new AppError('link-not-valid');
    return this.factors.stageView(attempt.personId, stage);
  }

  private async handedOver(holder: Holder, linkHash: Buffer): Promise<LinkStage | null> {
    const personId = await this.database.transaction(async (tx) => {
      const whose = await this.open.useLink(tx, linkHash);
      if (whose) await this.attempts.begin(holder, 'link', { personId: whose, linkHash, stage: 'enrol' }, tx);
      return whose;
    });
    return personId && this.factors.stageView(personId, 'enrol');
  }

  private async answer(holder: Holder, email: string): Promise<void> {
    const account = await this.accounts.withEmail(email).catch(nobodyWhenClosed);
    if (!account) return;
    const personId = account.person.id;
    const stage = await this.stageFor(personId);
    await this.database.transaction(async (tx) => {
      if (stage) await this.mailLink(tx, holder, account, stage);
      else await this.write(tx, account, () => invitationOverLetter(account.person.givenName));
    });
  }

  private async mailLink(tx: EntityManager, holder: Holder, account: Account, stage: Stage): Promise<void> {
    const secret = newSecret();
    const personId = account.person.id;
    await tx.update(
      Attempt,
      { holder, purpose: 'link', stage: 'asked' },
      { personId, linkHash: hashOf(secret) },
    );
    const { givenName } = account.person;
    await this.write(tx, account, (origin) =>
      linkLetter(origin, { givenName, secret, isNew: stage === 'enrol' }),
    );
  }

  private write(
    tx: EntityManager,
    { email }: Account,
    letter: Parameters<Accounts['write']>[2],
  ): Promise<void> {
    return this.accounts.write(tx, email, letter, LINK_MS);
  }

  /** Null: somebody whose invitation is over. */
  private async stageFor(personId: Account['person']['id']): Promise<'prove' | 'enrol' | null> {
    const invitation = await this.open.mailed(personId);
    if (invitation?.readmits) return 'enrol';
    if ((await this.accounts.factors(personId)) > 0) return 'prove';
    return invitation && 'enrol';
  }
}

/** To the browser that asks all addresses look the same, and the mailbox may be of somebody else by now. */
const nobodyWhenClosed = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'account-closed') return null;
  throw error;
};
