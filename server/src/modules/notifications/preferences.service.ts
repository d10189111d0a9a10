/** What somebody chose to hear by mail, and when. Whoever chose nothing gets what is usual. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type {
  MailRhythm,
  NotificationChoices,
  NotificationPreferences,
  NotificationTopic,
} from '@leerkring/shared/contract/notifications';
import { mailMoment, usualChoices } from '@leerkring/shared/rules/notification-times';
import { topicOf } from '@leerkring/shared/rules/notification-topics';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { Addresses } from './addresses.js';
import { Notification } from './notification.entity.js';
import { NotificationPreference } from './notification-preference.entity.js';

type Kind = 'notification.preferences-changed' | 'notification.unsubscribed';

@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly addresses: Addresses,
  ) {}

  async get(personId: PersonId): Promise<NotificationPreferences> {
    const stored = await this.database.manager.findOneBy(NotificationPreference, { personId });
    const { rhythms, quiet } = stored ?? usualChoices;
    return { rhythms, quiet, revision: stored?.revision ?? 0, ...(await this.addresses.standing(personId)) };
  }

  async choose(
    personId: PersonId,
    { revision, ...choices }: NotificationChoices & { revision: number },
  ): Promise<NotificationPreferences> {
    await this.change(personId, 'notification.preferences-changed', (before) => {
      if (before.revision !== revision) throw new AppError('conflict');
      return choices;
    });
    return this.get(personId);
  }

  /** No more mail about these. Doing it twice changes nothing. */
  async unsubscribe(personId: PersonId, topics: readonly NotificationTopic[]): Promise<void> {
    const never = Object.fromEntries(topics.map((topic): [string, MailRhythm] => [topic, 'never']));
    await this.change(personId, 'notification.unsubscribed', ({ rhythms, quiet }) => ({
      rhythms: { ...rhythms, ...never },
      quiet,
    }));
  }

  async choicesOf(
    tx: EntityManager,
    personIds: readonly PersonId[],
  ): Promise<(personId: PersonId) => NotificationChoices> {
    const stored = await tx.findBy(NotificationPreference, { personId: In(personIds) });
    const chosen = new Map(stored.map((one) => [one.personId, one]));
    return (personId) => chosen.get(personId) ?? usualChoices;
  }

  private async change(
    personId: PersonId,
    kind: Kind,
    choose: (before: NotificationChoices & { revision: number }) => NotificationChoices,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('notification choices ' || $1, 0))", [
        personId,
      ]);
      const stored = await tx.findOneBy(NotificationPreference, { personId });
      const before = { ...(stored ?? usualChoices), revision: stored?.revision ?? 0 };
      const choices = choose(before);
      const row = { personId, ...choices, revision: before.revision + 1 };
      await tx.upsert(NotificationPreference, row, ['personId']);
      await this.mailAnew(tx, personId, choices);
      await this.events.record(tx, kind, { actorId: personId, concernsId: personId, subjectId: personId });
    });
  }

  /** What waits for a mail waits by the new choice. */
  private async mailAnew(tx: EntityManager, personId: PersonId, choices: NotificationChoices): Promise<void> {
    const { rhythms, quiet } = choices;
    const now = this.clock.now();
    const waiting = await tx
      .createQueryBuilder(Notification, 'n')
      .where({ personId, readAt: IsNull() })
      .andWhere('n.mail_at is not null')
      .getMany();
    for (const { eventId, reason, loud } of waiting) {
      const mailAt = mailMoment(now, rhythms[topicOf[reason]], quiet, loud);
      await tx.update(Notification, { personId, eventId }, { mailAt });
    }
  }
}
