/** What becomes of an event, in the list of everybody whom it concerns; all in the transaction of its claim. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NotificationReason } from '@leerkring/shared/contract/notifications';
import { mailMoment } from '@leerkring/shared/rules/notification-times';
import { topicOf } from '@leerkring/shared/rules/notification-topics';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import { Notification } from './notification.entity.js';
import { NotificationNews } from './notification-news.js';
import { PreferencesService } from './preferences.service.js';
import type { Relocation, Telling, Told } from './source.js';

type Changed = [{ personId: PersonId }[], number];

@Injectable()
export class NotificationKeeper {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly news: NotificationNews,
  ) {}

  async keep(tx: EntityManager, event: RecordedEvent, telling: Telling | Relocation): Promise<void> {
    const changed =
      'parts' in telling ? await this.relocate(tx, telling) : await this.tell(tx, event, telling);
    await this.news.changed(tx, changed);
  }

  private async tell(tx: EntityManager, event: RecordedEvent, telling: Telling): Promise<PersonId[]> {
    const { thing, partId, partNumber = null, groupId, how, nameless, outdates } = telling;
    const gone = how === 'replaces' ? await this.takeBack(tx, partId, telling.told) : [];
    const outdated = outdates ? await this.outdate(tx, event, thing.id, outdates) : [];
    const told = how === 'each' ? telling.told : await this.notTold(tx, partId, telling.told);
    const choices = await this.preferences.choicesOf(
      tx,
      told.map(({ personId }) => personId),
    );
    const rows = told.map(({ personId, reason, loud }) => {
      const { rhythms, quiet } = choices(personId);
      const mailAt = mailMoment(event.at, rhythms[topicOf[reason]], quiet, loud);
      return {
        ...{ personId, eventId: event.id, reason, loud, thingKind: thing.kind, thingId: thing.id },
        ...{ partId, partNumber, groupId, at: event.at, readAt: null, mailAt },
        byId: nameless ? null : event.actorId,
      };
    });
    if (rows.length > 0) await tx.createQueryBuilder().insert().into(Notification).values(rows).execute();
    return [...gone, ...outdated, ...told.map(({ personId }) => personId)];
  }

  /** What was read stays: it was seen. */
  private async takeBack(
    tx: EntityManager,
    partId: string | null,
    told: readonly Told[],
  ): Promise<PersonId[]> {
    const [rows]: Changed = await tx.query(
      `DELETE FROM notification WHERE part_id = $1 AND read_at IS NULL AND person_id <> all($2)
       RETURNING person_id AS "personId"`,
      [partId, told.map(({ personId }) => personId)],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Of one part somebody is told once. */
  private async notTold(tx: EntityManager, partId: string | null, told: readonly Told[]): Promise<Told[]> {
    const before = partId ? await tx.findBy(Notification, { partId }) : [];
    const known = new Set(before.map(({ personId }) => personId));
    return told.filter(({ personId }) => !known.has(personId));
  }

  /** An event that is told late outdates nothing that came after it. */
  private async outdate(
    tx: EntityManager,
    event: RecordedEvent,
    thingId: string,
    reason: NotificationReason,
  ): Promise<PersonId[]> {
    const [rows]: Changed = await tx.query(
      `DELETE FROM notification WHERE thing_id = $1 AND reason = $2 AND event_id < $3 AND read_at IS NULL
       RETURNING person_id AS "personId"`,
      [thingId, reason, event.id],
    );
    return rows.map(({ personId }) => personId);
  }

  private async relocate(tx: EntityManager, { thing, groupId, parts }: Relocation): Promise<PersonId[]> {
    const [rows]: Changed = await tx.query(
      `UPDATE notification SET thing_id = $1, group_id = $2, part_number = part.number
       FROM unnest($3::uuid[], $4::int[]) AS part (id, number) WHERE part_id = part.id
       RETURNING person_id AS "personId"`,
      [thing.id, groupId, parts.map(({ id }) => id), parts.map(({ number }) => number)],
    );
    return rows.map(({ personId }) => personId);
  }
}
