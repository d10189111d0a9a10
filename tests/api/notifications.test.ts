/** Who is told of what, on the list of Leerkring. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import {
  type NotificationLevel,
  notificationRoutes as routes,
} from '@leerkring/shared/contract/notifications';
import { accents, themeRoutes } from '@leerkring/shared/contract/themes';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { insertPerson } from '../support/builders.js';
import { CommentStage } from '../support/comment-stage.js';
import { wide } from '../support/document-stage.js';
import { insertAgreement } from '../support/insert-agreement.js';
import { insiders, outsiders } from '../support/live-room.js';
import { NotificationStage } from '../support/notification-stage.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let stage: NotificationStage;
beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await NotificationStage.set(app);
});

describe('somebody who chose for a thread in the network', () => {
  /** A post, one that mentions them, the answer is marked; each after the one before was read. */
  const expected: Record<NotificationLevel, string[][]> = {
    muted: [[], ['mention 1'], []],
    normal: [[], ['mention 1'], []],
    following: [['post 1, counted'], ['mention 1'], ['solved 1']],
    watching: [['post 1'], ['mention 1'], ['solved 1']],
    'first-post': [[], ['mention 1'], []],
  };

  it.each(Object.entries(expected))('as %s is told so', async (level, told) => {
    const thread = await stage.thread('stranger');
    await stage.choose('ann', thread, level as NotificationLevel);
    const found: string[][] = [];
    const look = async () => {
      found.push((await stage.told('ann')).filter((line) => !line.includes(' 0')));
      await stage.client('ann').call(routes.read, {
        body: { about: null, until: app.clock.now().toISOString() },
      });
      app.clock.advance({ minutes: 1 });
    };
    const answer = await stage.post('ben', thread);
    await look();
    await stage.post('ben', thread, `En ${mentionOf(stage.ids.ann)}?`);
    await look();
    await stage.record('stranger', 'thread.answer-marked', thread, { postId: answer });
    await look();
    expect(found).toEqual(told);
    expect(await stage.told('neighbour')).toEqual([]);
  });

  it('is told more of it than of its theme, or less', async () => {
    await stage.chooseTheme('ann', accents.freeRole, 'muted');
    await stage.chooseTheme('ben', accents.freeRole, 'watching');
    const thread = await stage.thread('stranger');
    await stage.choose('ann', thread, 'watching');
    await stage.choose('ben', thread, 'muted');
    await stage.post('neighbour', thread);
    expect(await stage.told('ann')).toEqual(['post 1']);
    expect(await stage.told('ben')).toEqual(['thread 1']);
  });

  it('takes the choice back, and follows what they take part in', async () => {
    const thread = await stage.thread('stranger');
    const level = async () =>
      (await stage.client('ann').call(routes.threadLevel, { params: { threadId: thread } })).body;
    expect(await level()).toEqual({ level: 'normal', chosen: null, because: 'usual' });
    await stage.choose('ann', thread, 'muted');
    expect(await level()).toEqual({ level: 'muted', chosen: 'muted', because: 'chosen' });
    await stage.choose('ann', thread, null);
    await stage.post('ann', thread);
    expect(await level()).toEqual({ level: 'following', chosen: null, because: 'taking-part' });
    await stage.post('ben', thread);
    expect(await stage.told('ann')).toEqual(['post 1, counted']);
    expect(await stage.told('stranger')).toEqual(['answer 2']);
  });

  it('is not told twice of a post that is changed, and not at all of one that was taken away', async () => {
    const thread = await stage.thread('stranger');
    const post = await stage.post('ben', thread, `Weet ${mentionOf(stage.ids.ann)} dit?`);
    await stage.record('ben', 'post.changed', thread, { postId: post });
    expect(await stage.told('ann')).toEqual(['mention 1']);
    await stage.record('ben', 'post.removed', thread, { postId: post });
    expect([await stage.told('ann'), await stage.told('stranger')]).toEqual([[], []]);
  });
});

describe('somebody who chose for a theme', () => {
  it('hears of the themes below it too, also of one that is made later', async () => {
    await stage.chooseTheme('ann', accents.livedExperience, 'first-post');
    const moderator = stage.client('moderator');
    const below = await moderator.call(themeRoutes.add, {
      body: { parentId: accents.livedExperience, name: `Naasten ${Math.random()}` },
    });
    const thread = await stage.thread('stranger', { themeId: below.body.id });
    await stage.post('ben', thread);
    expect(await stage.told('ann')).toEqual(['thread 1']);
    const chosen = await stage.client('ann').call(routes.levels);
    expect(chosen.body).toEqual([
      {
        thing: { kind: 'theme', id: accents.livedExperience, title: expect.any(String) },
        level: 'first-post',
      },
    ]);
  });
});

describe('a thread in a group', () => {
  const inGroup = () => ({ groupId: stage.room.groupId, title: 'Nachtegaal' });

  it('is told to everybody in it when it begins, and to nobody outside', async () => {
    await stage.thread('ann', { ...inGroup(), body: `Wat denk jij, ${mentionOf(stage.ids.stranger)}?` });
    for (const name of insiders)
      expect([name, await stage.told(name)]).toEqual([name, name === 'ann' ? [] : ['thread 1']]);
    for (const name of outsiders) expect([name, await stage.told(name)]).toEqual([name, []]);
  });

  it('is gone for who leaves the group, from the list and the count, and from what they chose', async () => {
    const thread = await stage.thread('ann', inGroup());
    await stage.choose('ben', thread, 'watching');
    expect(JSON.stringify(await stage.list('ben'))).toContain('Nachtegaal');
    const params = { groupId: stage.room.groupId, personId: stage.ids.ben };
    await stage.client('facilitator').call(groupRoutes.removeMember, { params });
    expect(await stage.list('ben')).toEqual([]);
    expect((await stage.client('ben').call(routes.levels)).body).toEqual([]);
    await stage.post('ann', thread, `${mentionOf(stage.ids.ben)}, ben je daar?`);
    expect(await stage.list('ben')).toEqual([]);
  });

  it('does not exist for who is outside, who can choose nothing for it', async () => {
    const threadId = await stage.thread('ann', inGroup());
    for (const name of outsiders) {
      const client = stage.client(name);
      const body = { level: 'watching' as const };
      const got = await client.call(routes.threadLevel, { params: { threadId } });
      const put = await client.call(routes.chooseThreadLevel, { params: { threadId }, body });
      expect([name, got.status, put.status]).toEqual([name, 404, 404]);
    }
  });
});

describe('what else happens', () => {
  it('in the group is told to the others: meetings as they are now, and agreements as long as they wait', async () => {
    const { groupId, ids } = { groupId: stage.room.groupId, ids: stage.ids };
    const at = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString();
    const planned = await stage.client('facilitator').call(meetingRoutes.create, {
      params: { groupId },
      body: {
        ...{ startsAt: at(24), endsAt: at(26), place: 'on-site', videoUrl: null, address: 'Stadhuis' },
        facilitatorId: ids.facilitator,
        agenda: [
          { kind: 'opening' },
          { kind: 'case', methodKey: 'five-step', caseId: null },
          { kind: 'closing' },
        ],
      },
    });
    const meetingId = planned.body.id;
    const agreement = await insertAgreement(app, groupId, ids.ann);
    const change = (state: 'concept' | 'in-review', revision: number) =>
      stage.client('ann').call(agreementRoutes.change, {
        params: { agreementId: agreement.id },
        body: { revision, state },
      });
    await change('in-review', 0);
    await stage.everybodyIsTold();
    expect(await stage.told('ben')).toEqual(
      expect.arrayContaining(['meeting-planned 1', 'agreement-review 1']),
    );
    expect(await stage.told('ann')).toEqual(['meeting-planned 1']);
    expect(await stage.told('facilitator')).toEqual(['agreement-review 1']);
    for (const name of outsiders) expect([name, await stage.told(name)]).toEqual([name, []]);
    await stage.client('facilitator').call(meetingRoutes.cancel, { params: { meetingId } });
    await change('concept', 1);
    const told = await stage.list('ben');
    expect(told.map(({ about }) => about)).toEqual([
      expect.objectContaining({ kind: 'meeting', id: meetingId, status: 'cancelled' }),
    ]);
    app.clock.advance({ hours: 27 });
    stage.signInAgain();
    expect(await stage.list('ben')).toEqual([]);
  });

  it('is read one by one, all at once, and not what came meanwhile', async () => {
    const [one, other] = [await stage.thread('ann'), await stage.thread('ann')];
    const mention = `${mentionOf(stage.ids.ben)}?`;
    await stage.post('ann', one, mention);
    await stage.post('ann', other, mention);
    const read = (about: { kind: 'thread'; id: string } | null, until: string) =>
      stage.client('ben').call(routes.read, { body: { about, until } });
    const seen = app.clock.now().toISOString();
    await read({ kind: 'thread', id: one }, seen);
    expect(await stage.told('ben')).toEqual(expect.arrayContaining(['mention 0', 'mention 1']));
    app.clock.advance({ minutes: 1 });
    await stage.post('ann', other, mention);
    await read(null, seen);
    expect(await stage.told('ben')).toEqual(['mention 1', 'mention 0']);
    await stage
      .client('ann')
      .call(routes.read, { body: { about: null, until: app.clock.now().toISOString() } });
    expect(await stage.told('ben')).toEqual(['mention 1', 'mention 0']);
  });

  it('is made up for when the node that recorded it died before it told anybody', async () => {
    const event = await stage.database.manager.query(
      `INSERT INTO event (at, kind, actor_id, group_id, subject_id) VALUES ($1, 'meeting.cancelled', $2, $3, $4)
       RETURNING id`,
      [app.clock.now(), stage.ids.facilitator, stage.room.groupId, stage.room.meetingId],
    );
    expect(event).toHaveLength(1);
    await stage.runJob('notifications.catch-up');
    await stage.runJob('notifications.catch-up');
    expect(await stage.told('ben')).toEqual(['meeting-cancelled 1']);
  });

  it('is forgotten after ninety days', async () => {
    const thread = await stage.thread('ann');
    await stage.post('ann', thread, mentionOf(stage.ids.ben));
    app.clock.advance({ hours: 24 * 91 });
    await stage.runJob('notifications.forget');
    stage.signInAgain();
    expect(await stage.list('ben')).toEqual([]);
  });
});

describe('a comment on a text', () => {
  it('is told of in the same list, until it was read there or here', async () => {
    const texts = await CommentStage.set(app);
    const list = async (name: 'ann' | 'ben') => {
      await stage.everybodyIsTold();
      return (await texts.client(name).call(routes.list)).body;
    };
    const thread = await texts.open('ann', `${mentionOf(texts.ids.ben)} wielewaal?`);
    const [told] = await list('ben');
    expect(told).toMatchObject({
      about: { kind: 'comments', id: thread.id, documentId: texts.documentId },
      ...{ reason: 'comment-mention', unread: 1, by: { givenName: 'ann' } },
    });
    expect(JSON.stringify(told)).not.toContain('wielewaal');
    await texts.read('ben', thread.id);
    expect(await list('ben')).toMatchObject([{ unread: 0 }]);
    await texts.answer('ben', thread.id);
    expect(await list('ann')).toMatchObject([{ reason: 'comment-answer', unread: 1 }]);
    await texts
      .client('ann')
      .call(routes.read, { body: { about: null, until: app.clock.now().toISOString() } });
    expect((await texts.list('ann')).threads).toMatchObject([{ unread: false }]);
    await texts.remove('ann', thread);
    expect(await list('ben')).toMatchObject([{ about: { id: thread.id } }]);
  });

  it('that was taken back is not told of any more', async () => {
    const texts = await CommentStage.set(app);
    const thread = await texts.open('ann', `${mentionOf(texts.ids.ben)}?`);
    await stage.everybodyIsTold();
    await texts.remove('ann', thread);
    expect((await texts.client('ben').call(routes.list)).body).toEqual([]);
  });
});

it('nobody is told of what is there for somebody else', async () => {
  const personId = await insertPerson(app);
  expect((await app.as(personId).call(routes.list)).body).toEqual([]);
  expect((await app.anonymous.call(routes.list)).status).toBe(401);
});
