/** What is mailed of what somebody is told: when, what it says, and that it goes once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type NotificationChoices,
  type NotificationPreferences,
  notificationRoutes as routes,
} from '@leerkring/shared/contract/notifications';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { usualChoices } from '@leerkring/shared/rules/notification-times';
import { DataSource } from 'typeorm';
import { EmailAddress } from '../../server/src/modules/credentials/email-address.entity.js';
import { eventually } from '../support/eventually.js';
import { type MailingApp, startMailingApp } from '../support/mailing-app.js';
import { type Name, NotificationStage } from '../support/notification-stage.js';
import type { Caught, SmtpSink } from '../support/smtp-sink.js';
import type { TestApp } from '../support/start-app.js';

let mailing: MailingApp;
let sink: SmtpSink;
let app: TestApp;
let stage: NotificationStage;
beforeAll(async () => {
  mailing = await startMailingApp();
  ({ app, sink } = mailing);
});
afterAll(() => mailing.close());
beforeEach(async () => {
  // A Tuesday, at one in the afternoon.
  app.clock.set('2026-11-24T12:00:00Z');
  stage = await NotificationStage.set(app);
});

const mailsTo = (name: Name) => mailing.mailsTo(stage.address(name));
const sendDue = (node = app) => mailing.sendDue(node);
const choose = async (name: Name, change: Partial<NotificationChoices>): Promise<NotificationPreferences> => {
  const client = stage.client(name);
  const { rhythms, quiet, revision } = (await client.call(routes.preferences)).body;
  return (await client.call(routes.choose, { body: { rhythms, quiet, revision, ...change } })).body;
};
const tokenOf = ({ headers }: Caught): string =>
  new URL(headers['list-unsubscribe']?.slice(1, -1) ?? '').searchParams.get('token') ?? '';
const mention = (name: Name) => `Weet ${mentionOf(stage.ids[name])} dit?`;
const inGroup = () => ({ groupId: stage.room.groupId, title: 'Nachtegaal' });

describe('a mention', () => {
  it('is mailed at once, with where and by whom, and leads straight to it', async () => {
    const thread = await stage.thread('stranger');
    await stage.post('neighbour', thread, `${mention('ann')} wielewaal`);
    await sendDue();
    const { subject, text, html, headers } = await sink.newest(stage.address('ann'));
    expect(subject).toMatch(/^neighbour de Vries \d+ noemde je in ‘Wie betaalt de avonddienst’$/);
    expect(text).toContain(`/gesprekken/${thread}#bericht-2`);
    expect(text + html).not.toContain('wielewaal');
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    await sendDue();
    expect(mailsTo('ann')).toHaveLength(1);
  });

  it('of a closed group is mailed without a name, a title or a word of it', async () => {
    const thread = await stage.thread('ben', inGroup());
    await stage.post('guest', thread, `${mention('ann')} wielewaal`);
    await sendDue();
    const { subject, text, html } = await sink.newest(stage.address('ann'));
    expect(subject).toBe('Je bent genoemd in een gesprek van Intervisie Zuidwest');
    expect(subject + text + html).not.toMatch(/Nachtegaal|wielewaal|guest/);
    expect(text).toContain(`/gesprekken/${thread}`);
  });

  it('that was read before, or of a group that was left, is not mailed', async () => {
    const thread = await stage.thread('facilitator', inGroup());
    await stage.post('facilitator', thread, `${mention('ann')} ${mention('ben')}`);
    const until = app.clock.now().toISOString();
    await stage.client('ann').call(routes.read, { body: { about: null, until } });
    await stage.database.manager.query(
      'UPDATE membership SET left_at = $1 WHERE person_id = $2 AND left_at IS NULL',
      [app.clock.now(), stage.ids.ben],
    );
    await stage.database.manager.query('UPDATE person SET closed_at = $1 WHERE id = $2', [
      app.clock.now(),
      stage.ids.guest,
    ]);
    app.clock.advance({ hours: 24 });
    await sendDue();
    for (const name of ['ann', 'ben', 'guest'] as const) expect([name, mailsTo(name)]).toEqual([name, []]);
    expect(mailsTo('presenter')).toHaveLength(1);
  });

  it('in quiet hours waits for their end, and goes in one mail with what came meanwhile', async () => {
    app.clock.set('2026-11-27T20:00:00Z');
    await stage.post('stranger', await stage.thread('stranger'), mention('ann'));
    await stage.post('stranger', await stage.thread('stranger', { title: 'Een ander' }), mention('ann'));
    await sendDue();
    app.clock.set('2026-11-30T06:59:00Z');
    await sendDue();
    expect(mailsTo('ann')).toEqual([]);
    app.clock.set('2026-11-30T07:00:00Z');
    await sendDue();
    const { subject, text } = await sink.newest(stage.address('ann'));
    expect(subject).toBe('Er zijn 2 dingen die je nog niet zag');
    expect(text).toMatch(/- stranger \S.* noemde je in ‘Een ander’\n {2}http/);
    expect(mailsTo('ann')).toHaveLength(1);
  });
});

describe('an overview', () => {
  it('comes the next morning with what is followed, or on Monday, or never, as somebody chose', async () => {
    const thread = await stage.thread('stranger');
    for (const name of ['ann', 'ben', 'guest', 'observer'] as const)
      await stage.choose(name, thread, 'watching');
    await choose('ben', { rhythms: { ...usualChoices.rhythms, threads: 'weekly' } });
    await choose('guest', { rhythms: { ...usualChoices.rhythms, threads: 'never' } });
    await stage.choose('observer', thread, 'following');
    await stage.post('neighbour', thread);
    await stage.post('neighbour', thread);
    const counts = () => (['ann', 'ben', 'guest', 'observer'] as const).map((name) => mailsTo(name).length);
    await sendDue();
    expect(counts()).toEqual([0, 0, 0, 0]);
    app.clock.set('2026-11-25T07:00:00Z');
    await sendDue();
    expect(counts()).toEqual([1, 0, 0, 1]);
    expect(mailsTo('ann')[0]?.subject).toBe('2 nieuwe berichten in ‘Wie betaalt de avonddienst’');
    app.clock.set('2026-11-30T07:00:00Z');
    await sendDue();
    expect(counts()).toEqual([1, 1, 0, 1]);
  });

  it('goes at once when somebody chooses so while it waits', async () => {
    const thread = await stage.thread('stranger');
    await stage.choose('ann', thread, 'watching');
    await stage.post('neighbour', thread);
    await choose('ann', { rhythms: { ...usualChoices.rhythms, threads: 'direct' } });
    await sendDue();
    expect(mailsTo('ann')).toHaveLength(1);
  });

  it('is chosen by one screen at a time', async () => {
    const { revision } = await choose('ann', { quiet: null });
    const client = stage.client('ann');
    const stale = await client.call(routes.choose, { body: { ...usualChoices, revision: revision - 1 } });
    expect(stale.problem?.code).toBe('conflict');
    const same = { from: '08:00', until: '08:00', weekends: false };
    const odd = await client.call(routes.choose, { body: { ...usualChoices, quiet: same, revision } });
    expect(odd.problem).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/quiet/until' }] });
  });
});

describe('a mail', () => {
  it('is written once by two nodes that look at the same moment, and brought away once', async () => {
    const node = await mailing.startNode();
    try {
      const thread = await stage.thread('stranger');
      await stage.post('neighbour', thread, `${mention('ann')} ${mention('ben')} ${mention('guest')}`);
      await Promise.all([sendDue(app), sendDue(node), sendDue(app), sendDue(node)]);
      for (const name of ['ann', 'ben', 'guest'] as const) {
        await sink.newest(stage.address(name));
        expect([name, mailsTo(name).length]).toEqual([name, 1]);
      }
    } finally {
      await node.close();
    }
  });

  it('goes a second time only when a node dies between the yes of the server and its own note, as the same mail', async () => {
    const node = await mailing.startNode();
    const thread = await stage.thread('neighbour');
    await stage.post('neighbour', thread, mention('ann'));
    sink.beforeYes = async () => {
      sink.beforeYes = null;
      await node.app.get(DataSource).destroy();
    };
    await stage.runJob('notifications.mail', node).catch(() => undefined);
    await sink.newest(stage.address('ann'));
    await node.close().catch(() => undefined);
    await sendDue();
    expect(mailsTo('ann')).toHaveLength(1);
    // The other node had it for a minute; after that it is anybody's.
    app.clock.advance({ minutes: 2 });
    await sendDue();
    await sink.newest(stage.address('ann'), 2);
    app.clock.advance({ minutes: 2 });
    await sendDue();
    const ids = mailsTo('ann').map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

describe('who reads a mail', () => {
  const mailed = async () => {
    await stage.post('neighbour', await stage.thread('stranger'), mention('ann'));
    await sendDue();
    return sink.newest(stage.address('ann'));
  };
  const oneClick = (token: string, method = 'POST') =>
    fetch(`http://127.0.0.1:${app.config.port}/api/v1/one-click-unsubscriptions?token=${token}`, {
      method,
      ...(method === 'POST' && {
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    });
  const rhythms = async () => (await stage.client('ann').call(routes.preferences)).body.rhythms;

  it('gets no more of its kind when the mail program says so, which needs no sign-in and no page of ours', async () => {
    const token = tokenOf(await mailed());
    expect([(await oneClick(token, 'GET')).status, await rhythms()]).toEqual([405, usualChoices.rhythms]);
    const answer = await oneClick(token);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, null]);
    expect(await rhythms()).toEqual({ ...usualChoices.rhythms, addressed: 'never' });
    expect((await oneClick(token)).status).toBe(204);
    app.clock.advance({ minutes: 1 });
    await stage.post('neighbour', await stage.thread('stranger'), mention('ann'));
    await sendDue();
    expect(mailsTo('ann')).toHaveLength(1);
    expect(await stage.told('ann')).toEqual(['mention 1', 'mention 1']);
  });

  it('gets none at all when they say so on the page', async () => {
    const token = (await mailed()).text.match(/afmelden#(\S+)/)?.[1] ?? '';
    const body = { token, all: true };
    expect((await app.anonymous.call(routes.unsubscribe, { body })).status).toBe(204);
    expect(new Set(Object.values(await rhythms()))).toEqual(new Set(['never']));
  });

  it('is nobody else: what was not sealed by this server is refused', async () => {
    const token = tokenOf(await mailed());
    const bent = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
    expect([(await oneClick(bent)).status, (await oneClick('')).status]).toEqual([422, 422]);
    const refused = await app.anonymous.call(routes.unsubscribe, { body: { token: bent, all: true } });
    expect(refused.problem?.code).toBe('link-not-valid');
    expect(await rhythms()).toEqual(usualChoices.rhythms);
  });
});

describe('somebody who signs in at an employer', () => {
  it('says where mail goes, and gets it once they followed the link that went there', async () => {
    await stage.database.manager.delete(EmailAddress, { personId: stage.ids.ann });
    const client = stage.client('ann');
    const email = `ann-${stage.ids.ann}@gemeente.example`;
    expect((await client.call(routes.preferences)).body).toMatchObject({ email: null, emailIsSignIn: false });
    const asked = await client.call(routes.setAddress, { body: { email: ` ${email.toUpperCase()} ` } });
    expect(asked.body).toMatchObject({ email: null, emailToConfirm: email });
    expect((await client.call(routes.setAddress, { body: { email } })).problem?.code).toBe(
      'too-many-requests',
    );
    const { fragment } = await sink.newest(email);
    await stage.post('neighbour', await stage.thread('stranger'), mention('ann'));
    await sendDue();
    expect(sink.caught.filter(({ to }) => to === email)).toHaveLength(1);
    const confirm = () => app.anonymous.call(routes.confirmAddress, { body: { token: fragment ?? '' } });
    expect([(await confirm()).status, (await confirm()).status]).toEqual([204, 204]);
    expect((await client.call(routes.preferences)).body).toMatchObject({ email, emailToConfirm: null });
    await stage.post('neighbour', await stage.thread('stranger'), mention('ann'));
    await sendDue();
    await sink.newest(email, 2);
    expect((await client.call(routes.removeAddress)).body).toMatchObject({ email: null });
    expect((await confirm()).problem?.code).toBe('link-not-valid');
  });

  it('who signs in with a link is mailed there, and nowhere else', async () => {
    const set = await stage.client('ben').call(routes.setAddress, { body: { email: 'x@gemeente.example' } });
    expect(set.problem?.code).toBe('not-allowed');
    expect((await stage.client('ben').call(routes.preferences)).body).toMatchObject({
      ...{ email: stage.address('ben'), emailIsSignIn: true, mailWorks: true },
    });
  });
});

it('what the server could not bring away waits, and is not written again', async () => {
  sink.refusal = 451;
  await stage.post('neighbour', await stage.thread('stranger'), mention('ann'));
  await sendDue();
  await sendDue();
  sink.refusal = null;
  app.clock.advance({ minutes: 2 });
  await sendDue();
  await eventually(
    'it arrives',
    async () => mailsTo('ann').length,
    (count) => count === 1,
  );
});
