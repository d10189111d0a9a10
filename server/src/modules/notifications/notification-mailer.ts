/**
 * Writes the mails that are due. What is due for somebody at one moment goes in one mail. Writing it and noting
 * that it was written are one transaction, so of two nodes, or of one that dies, each notification is in one mail.
 * The outbox brings it away (platform/mail/courier.ts): there is one gap that SMTP leaves, between the server's
 * yes and our note of it, and what goes twice through that gap has the same Message-ID both times.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { derivedId } from '../../platform/ids.js';
import { Logger } from '../../platform/logging/logger.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { LetterWriter } from './letter-writer.js';
import { Notification } from './notification.entity.js';

/** Later than that the news is old. */
const USEFUL_MS = 3 * 24 * 3_600_000;
const AT_ONCE = 1_000;

@Injectable()
export class NotificationMailer {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly letters: LetterWriter,
    private readonly logger: Logger,
  ) {}

  async mailDue(now: Date): Promise<void> {
    const people: { personId: PersonId }[] = await this.database.manager.query(
      `SELECT DISTINCT person_id AS "personId" FROM notification WHERE mail_at <= $1 LIMIT ${AT_ONCE}`,
      [now],
    );
    for (const { personId } of people)
      await this.mail(personId, now).catch((error: unknown) => this.logger.failure(error));
  }

  private async mail(personId: PersonId, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx
        .createQueryBuilder(Notification, 'n')
        .where('n.person_id = :personId AND n.mail_at <= :now', { personId, now })
        .orderBy('n.at', 'DESC')
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      const eventIds = due.map(({ eventId }) => eventId);
      if (eventIds.length === 0) return;
      await tx.update(Notification, { personId, eventId: In(eventIds) }, { mailAt: null });
      if (!this.outbox.hasWayOut) return;
      const letter = await this.letters.letterFor(personId, due, now);
      const id = derivedId('notifications', personId, ...eventIds);
      if (letter) await this.outbox.add(tx, letter.email, letter.letter, USEFUL_MS, id);
    });
  }
}
