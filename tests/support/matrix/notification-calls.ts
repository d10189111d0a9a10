/** How the routes of notifications are called: everybody is told of the same things of the group. */
import type { PersonId, ThreadId } from '@leerkring/shared/contract/common';
import type { NotificationTopic } from '@leerkring/shared/contract/notifications';
import { accents } from '@leerkring/shared/contract/themes';
import { usualChoices } from '@leerkring/shared/rules/notification-times';
import { MailTokens } from '../../../server/src/modules/notifications/mail-tokens.js';
import { Thread } from '../../../server/src/modules/threads/thread.entity.js';
import { newId } from '../../../server/src/platform/ids.js';
import { insertPerson } from '../builders.js';
import { agendaOf, insertMeeting } from '../insert-room.js';
import type { Prepare } from './route-call.js';
import type { Column } from './table.js';
import type { World } from './world.js';

let events = 0;

const meetingToldOf = async ({ app, groupId, ids, manager }: World) => {
  const endsAt = new Date(app.clock.now().getTime() + 24 * 3_600_000);
  const agenda = agendaOf('incident-short');
  const meetingId = await insertMeeting(app, { groupId, facilitatorId: ids.facilitator, agenda, endsAt });
  events -= 1;
  await manager.query(
    `INSERT INTO notification (person_id, event_id, reason, thing_kind, thing_id, group_id, at, loud)
     SELECT person_id, $2, 'meeting-planned', 'meeting', $3, $4, $5, true FROM unnest($1::uuid[]) AS person_id`,
    [Object.values(ids), events, meetingId, groupId, app.clock.now()],
  );
  return meetingId;
};

const thread = async ({ app, ids, manager }: World, groupId: Thread['groupId']) => {
  const id = newId<ThreadId>();
  const [at, by] = [app.clock.now(), ids.member];
  const none = { step: null, subjectKind: null, subjectId: null, splitFromId: null, firstAnswerAt: null };
  await manager.insert(Thread, {
    ...{ id, groupId, themeId: accents.freeRole, title: 'Nachtegaal', authorId: by, startedAt: at, ...none },
    ...{ lastAt: at, lastAuthorId: by, lastNumber: 1, answerPostId: null, pinnedAt: null, lockedAt: null },
    ...{ hiddenAt: null, revision: 0 },
  });
  return id;
};

const chosenFor = async (world: World) => {
  const { ids, manager } = world;
  const threadId = await thread(world, world.groupId);
  await manager.query(
    `INSERT INTO notification_level SELECT person_id, 'thread', $2, 'watching' FROM unnest($1::uuid[]) AS person_id`,
    [Object.values(ids), threadId],
  );
  return threadId;
};

const revisionOf = async ({ ids, manager }: World, column: Column): Promise<number> => {
  const personId = ids[column === 'anonymous' ? 'member' : column];
  const [row]: { revision: number }[] = await manager.query(
    'SELECT revision FROM notification_preference WHERE person_id = $1',
    [personId],
  );
  return row?.revision ?? 0;
};

/** Somebody else, to whom a mail went. */
const mailed = async ({ app }: World) => {
  const personId: PersonId = await insertPerson(app);
  const topics: NotificationTopic[] = ['threads'];
  return app.app.get(MailTokens).seal('unsubscribe', { personId, topics });
};
const askedToConfirm = async ({ app, manager }: World) => {
  const personId: PersonId = await insertPerson(app);
  const [email, at] = [`${personId}@gemeente.example`, app.clock.now()];
  await manager.query('INSERT INTO notification_address VALUES ($1, null, $2, $3)', [personId, email, at]);
  return app.app.get(MailTokens).seal('address', { personId, email, at: at.getTime() });
};

const level = { level: 'watching' };
const ofTheme = { params: { themeId: accents.careAndSafety } };
const inGroup: Prepare = async (world) => ({ params: { threadId: await thread(world, world.groupId) } });
const inNetwork: Prepare = async (world) => ({ params: { threadId: await thread(world, null) } });
const choosing =
  (where: Prepare): Prepare =>
  async (world, column) => ({ ...(await where(world, column)), body: level });

export const notificationCalls: Record<string, Prepare> = {
  'GET /notifications': async (world) => ({ shows: await meetingToldOf(world) }),
  'POST /notifications/readings': async (world) => ({
    body: {
      about: { kind: 'meeting', id: await meetingToldOf(world) },
      until: world.app.clock.now().toISOString(),
    },
  }),
  'GET /notification-preferences': () => ({}),
  'PUT /notification-preferences': async (world, column) => ({
    body: { ...usualChoices, revision: await revisionOf(world, column) },
  }),
  'PUT /notification-address': () => ({ body: { email: 'iemand@gemeente.example' } }),
  'DELETE /notification-address': () => ({}),
  'POST /notification-address-confirmations': async (world) => ({
    body: { token: await askedToConfirm(world) },
  }),
  'POST /unsubscriptions': async (world) => ({ body: { token: await mailed(world), all: true } }),
  'POST /one-click-unsubscriptions': async (world) => ({ query: { token: await mailed(world) } }),
  'GET /notification-levels': async (world) => ({ shows: await chosenFor(world) }),
  'GET /themes/:themeId/notification-level': () => ofTheme,
  'PUT /themes/:themeId/notification-level': () => ({ ...ofTheme, body: level }),
  'GET /threads/:threadId/notification-level (in the group)': inGroup,
  'GET /threads/:threadId/notification-level (in the network)': inNetwork,
  'PUT /threads/:threadId/notification-level (in the group)': choosing(inGroup),
  'PUT /threads/:threadId/notification-level (in the network)': choosing(inNetwork),
};
