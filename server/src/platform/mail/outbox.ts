/**
 * Mail that must not get lost is written in the transaction of what it is about; courier.ts brings it away
 * after the commit. The text lies sealed in between: a link that lets somebody in may stand in it.
 */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { AppError } from '../http/app-error.js';
import { newId } from '../ids.js';
import { SecretBox } from '../secrets/secret-box.js';
import { Courier } from './courier.js';
import type { Letter } from './letter.js';
import { MAIL_PURPOSE, Mail } from './mail.entity.js';
import { Post } from './post.js';

@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly courier: Courier,
    private readonly post: Post,
  ) {}

  get hasWayOut(): boolean {
    return this.post.canDeliver;
  }

  /** For whoever must say so before there is anything to send. */
  requireWayOut(): void {
    if (!this.hasWayOut) throw new AppError('mail-not-set-up');
  }

  /**
   * `usefulForMs`: later than that it is not sent any more. `id`: of a mail of which there must be one, however
   * often it is written; it becomes its Message-ID.
   */
  async add(
    tx: EntityManager,
    recipient: string,
    letter: Letter,
    usefulForMs: number,
    id: string = newId(),
  ): Promise<void> {
    const now = this.clock.now();
    const mail = {
      id,
      recipient,
      subject: letter.subject,
      sealedBody: this.secrets.seal(MAIL_PURPOSE, JSON.stringify(letter)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + usefulForMs),
      dueAt: now,
      sentAt: null,
      givenUpAt: null,
    };
    await tx.createQueryBuilder().insert().into(Mail).values(mail).orIgnore().execute();
    this.database.afterCommit(tx, () => void this.courier.bring());
  }
}
