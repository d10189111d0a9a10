/** What somebody is told, gathered by thing, and that they have read it. */
import type { PersonId } from '@leerkring/shared/contract/common';
import {
  maxNotifications,
  type NotificationAbout,
  NotificationReason,
  type NotificationThing,
  type NotificationView,
} from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { IdentityService } from '../identity/identity.service.js';
import { Notification } from './notification.entity.js';
import { NotificationNews } from './notification-news.js';
import { Sources } from './sources.js';

/** Of the newest; what is older of a thing that is told of anew each day adds nothing. */
const MAX_ROWS = 2_000;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identity: IdentityService,
    private readonly sources: Sources,
    private readonly news: NotificationNews,
  ) {}

  /** The newest first. */
  async list(actor: Actor): Promise<NotificationView[]> {
    const { personId } = actor;
    const rows = await this.database.asPerson(personId, (tx) =>
      tx.find(Notification, { where: { personId }, order: { at: 'DESC', eventId: 'DESC' }, take: MAX_ROWS }),
    );
    return this.view(actor, rows);
  }

  /** Of rows of this person, the newest first; of things that they may see now. */
  async view(actor: Actor, rows: readonly Notification[]): Promise<NotificationView[]> {
    const things = grouped(rows, keyOf).slice(0, maxNotifications);
    const abouts = await this.abouts(
      actor,
      things.flatMap(([newest]) => newest ?? []),
    );
    const shown = things.flatMap((ofThing) => {
      const about = ofThing[0] && abouts.get(keyOf(ofThing[0]));
      return about ? [{ about, ...gathered(ofThing) }] : [];
    });
    const people = await this.identity.people([...new Set(shown.flatMap(({ byId }) => byId ?? []))]);
    return shown.map(({ byId, ...view }) => ({ ...view, by: (byId && people.get(byId)) || null }));
  }

  /** `about`: null for all things. What came after `until` stays unread. */
  async read(personId: PersonId, about: NotificationThing | null, until: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [rows]: [{ kind: NotificationThing['kind']; id: string }[]] = await tx.query(
        `UPDATE notification SET read_at = $2, mail_at = NULL
         WHERE person_id = $1 AND read_at IS NULL AND at <= $3
           AND ($4::text IS NULL OR (thing_kind = $4 AND thing_id = $5))
         RETURNING thing_kind AS kind, thing_id AS id`,
        [personId, this.clock.now(), until, about?.kind ?? null, about?.id ?? null],
      );
      for (const source of this.sources.all) {
        const ids = rows.flatMap(({ kind, id }) => (kind === source.thingKind ? [id] : []));
        if (ids.length > 0) await source.read?.(tx, personId, [...new Set(ids)]);
      }
      if (rows.length > 0) await this.news.changed(tx, [personId]);
    });
  }

  /** The module that owns the thing knows already. */
  async readElsewhere(tx: EntityManager, personId: PersonId, { kind, id }: NotificationThing): Promise<void> {
    const [rows]: [unknown[]] = await tx.query(
      `UPDATE notification SET read_at = $2, mail_at = NULL
       WHERE person_id = $1 AND read_at IS NULL AND thing_kind = $3 AND thing_id = $4 RETURNING event_id`,
      [personId, this.clock.now(), kind, id],
    );
    if (rows.length > 0) await this.news.changed(tx, [personId]);
  }

  private async abouts(
    actor: Actor,
    things: readonly Notification[],
  ): Promise<Map<string, NotificationAbout>> {
    const found = await Promise.all(
      this.sources.all.map(async (source) => {
        const ids = things.flatMap(({ thingKind, thingId }) =>
          thingKind === source.thingKind ? [thingId] : [],
        );
        return ids.length > 0 ? [...(await source.views(actor, ids)).values()] : [];
      }),
    );
    return new Map(found.flat().map((about) => [`${about.kind} ${about.id}`, about]));
  }
}

function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

const keyOf = ({ thingKind, thingId }: Notification): string => `${thingKind} ${thingId}`;
const weight = ({ reason }: Notification): number => NotificationReason.options.indexOf(reason);

/** What is unread counts; when nothing is, all of it. The weightiest reason speaks for the others. */
function gathered(ofThing: readonly Notification[]) {
  const unread = ofThing.filter(({ readAt }) => readAt === null);
  const counting = unread.length > 0 ? unread : ofThing;
  const [newest] = counting;
  const [first] = counting.toSorted((one, other) => weight(one) - weight(other));
  if (!newest || !first) throw new Error('There is nothing to tell');
  const { reason, byId, partNumber } = first;
  const loud = counting.some((one) => one.loud);
  return { reason, byId, partNumber, at: newest.at.toISOString(), unread: unread.length, loud };
}
