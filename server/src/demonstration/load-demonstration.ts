/**
 * The demonstration data, once: the row of the first group marks that it is there. What visitors did with
 * it stays; only a meeting that can be joined is added when there is none any more, so that whoever
 * starts the server today finds something to walk into.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { MeetingId } from '@leerkring/shared/contract/common';
import type { INestApplicationContext } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Group } from '../modules/groups/group.entity.js';
import { Meeting } from '../modules/meetings/meeting.entity.js';
import { OutcomesService } from '../modules/outcomes/outcomes.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { addActions } from './actions.js';
import { addAgreements } from './agreements.js';
import { addCases, offerAgain } from './cases.js';
import { after } from './dates.js';
import { addFinishedSession } from './finished-session.js';
import { addGroups, groups } from './groups.js';
import { addLibrary } from './library.js';
import { addMeetings, addTodaysMeeting, todaysMeetingId } from './meetings.js';
import { addNotifications } from './notifications.js';
import { addPeople } from './people.js';
import { addThreads } from './threads.js';

/** Any number will do; two nodes that start together wait for each other. */
export const DEMONSTRATION_LOCK = 4_711_002;
const LOCK_AGAIN_MS = 200;

export const loadDemonstration = async (
  app: INestApplicationContext,
  report: (line: string) => void,
): Promise<void> => {
  const database = app.get(Database);
  const now = app.get(Clock).now();
  await database.transaction(async (tx) => {
    await lock(tx);
    if (!(await tx.existsBy(Group, { id: groups.zuidwest }))) {
      const counts = [`${await addPeople(tx)} people`, `${await addGroups(tx, now)} groups`];
      counts.push(`${(await addMeetings(tx, now)) + 1} meetings`);
      await addTodaysMeeting(tx, now, todaysMeetingId);
      counts.push(`${await addCases(tx, now)} cases`);
      await addActions(tx, app.get(OutcomesService), now);
      await addFinishedSession(tx, app);
      counts.push(`${await addAgreements(tx, app, now)} agreements`);
      counts.push(`${await addThreads(tx, now)} threads`);
      counts.push(`${await addLibrary(tx, app, now)} library items`);
      await addNotifications(tx, now);
      report(`Demonstration data: ${counts.join(', ')}`);
    } else if (!(await canBeJoined(tx, now))) {
      const id = newId<MeetingId>();
      const startsAt = await addTodaysMeeting(tx, now, id);
      await offerAgain(tx, id);
      report(`Demonstration data: a new meeting, at ${startsAt.toISOString()}`);
    }
  });
};

/**
 * On a slow machine it takes longer than anything else: whoever loads may think for long between two statements, and
 * whoever waits asks again and again, because a connection that says nothing is given up.
 */
const lock = async (tx: EntityManager): Promise<void> => {
  await tx.query('set local idle_in_transaction_session_timeout = 0');
  for (;;) {
    const [row] = await tx.query('select pg_try_advisory_xact_lock($1) as locked', [DEMONSTRATION_LOCK]);
    if (row.locked) return;
    await pause(LOCK_AGAIN_MS);
  }
};

/** A meeting of the first group that runs or starts within a day. */
const canBeJoined = (tx: EntityManager, now: Date): Promise<boolean> =>
  tx.existsBy(Meeting, {
    groupId: groups.zuidwest,
    status: In(['planned', 'running']),
    endsAt: MoreThan(now),
    startsAt: LessThan(after(now, { days: 1 })),
  });
