/**
 * Brings mail away: at once, and again by a job until the SMTP server takes it or it has become useless.
 * Whoever brings a mail takes its row for a while first, so that of all nodes one does; only when that node
 * dies between the server's yes and our note of it does a mail go twice, under the same Message-ID.
 *
 * With that note the text is erased. That somebody was written to, and under which subject, goes after
 * MEMORY_DAYS. On the mailbox page of a demonstration the text stays as long as that.
 */
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Logger } from '../logging/logger.js';
import { SecretBox } from '../secrets/secret-box.js';
import type { Letter } from './letter.js';
import { MAIL_PURPOSE, Mail } from './mail.entity.js';
import { Post } from './post.js';

const MEMORY_DAYS = 30;
/** Longer than one attempt takes. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 30 * 60_000;
const PERMANENT = 500;

interface Taken {
  id: string;
  recipient: string;
  sealedBody: Buffer;
  attempts: number;
}

const TAKE = `
  update mail set due_at = $2, attempts = attempts + 1
  where id = (
    select id from mail where due_at <= $1 order by due_at limit 1 for update skip locked
  )
  returning id, recipient, sealed_body as "sealedBody", attempts`;

/** What is too late is not sent, and what is old is forgotten. */
const GIVE_UP = `
  update mail set due_at = null, sealed_body = null, given_up_at = $1
  where due_at is not null and expires_at <= $1`;
const FORGET = `delete from mail where created_at < $1::timestamptz - interval '${MEMORY_DAYS} days'`;

@Injectable()
export class Courier implements OnModuleInit, BeforeApplicationShutdown {
  private round: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly logger: Logger,
    private readonly secrets: SecretBox,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.jobs.every('mail.bring', 0.25, () => this.bring());
    this.jobs.every('mail.forget', 60, async (now) => {
      await this.database.manager.query(FORGET, [now]);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.round;
  }

  /** Everything that is due, one after the other; never rejects. */
  bring(): Promise<void> {
    this.round = this.round
      .then(() => this.bringDue())
      .catch((error: unknown) => this.logger.failure(error, { job: 'mail' }));
    return this.round;
  }

  private async bringDue(): Promise<void> {
    await this.database.manager.query(GIVE_UP, [this.clock.now()]);
    for (let mail = await this.take(); mail && !this.stopping; mail = await this.take()) await this.try(mail);
  }

  private async take(): Promise<Taken | undefined> {
    const now = this.clock.now();
    const leased = new Date(now.getTime() + LEASE_MS);
    const [rows]: [Taken[]] = await this.database.manager.query(TAKE, [now, leased]);
    return rows[0];
  }

  private async try({ id, recipient, sealedBody, attempts }: Taken): Promise<void> {
    try {
      const letter: Letter = JSON.parse(this.secrets.open(MAIL_PURPOSE, sealedBody));
      await this.post.deliver(id, recipient, letter);
    } catch (error) {
      return this.failed(id, attempts, error);
    }
    const sent = { sentAt: this.clock.now(), dueAt: null };
    await this.database.manager.update(Mail, { id }, { ...sent, ...(!this.post.isMailbox && erased) });
  }

  /** The answer of a server may quote the address or the text, so only its number is logged. */
  private async failed(id: string, attempts: number, error: unknown): Promise<void> {
    const { responseCode = null } = error as { responseCode?: number };
    const code = (error as { code?: string }).code ?? null;
    this.logger.security('mail-not-sent', { mailId: id, attempts, responseCode, code });
    const now = this.clock.now();
    if (responseCode !== null && responseCode >= PERMANENT) {
      await this.database.manager.update(Mail, { id }, { dueAt: null, givenUpAt: now, ...erased });
      return;
    }
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
    await this.database.manager.update(Mail, { id }, { dueAt: new Date(now.getTime() + wait) });
  }
}

const erased = { sealedBody: null };
