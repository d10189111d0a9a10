/** "Herken je een casus?": hidden at once, judged by a privacy officer, and no way to silence people. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CaseReportDecision, caseReportRoutes } from '@leerkring/shared/contract/case-reports';
import type { PersonId } from '@leerkring/shared/contract/common';
import { postRoutes } from '@leerkring/shared/contract/posts';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { ReportingLimits } from '../../server/src/modules/case-reports/reporting-limits.js';
import { buildGroup, type Cast, clientsOf } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { threadStage } from '../support/thread-stage.js';

let app: TestApp;
let cast: Cast;
let officer: PersonId;
beforeAll(async () => {
  app = await startApp();
  officer = await insertPerson(app, { role: 'privacy-officer' });
  // Everybody comes from one network here; what that may is in a test of its own below.
  jest.spyOn(app.app.get(ReportingLimits), 'report').mockReturnValue(undefined);
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
  // What a network may do fills again.
  app.clock.advance({ hours: 2 });
  cast = { ...cast, clients: clientsOf(app, cast.ids) };
});

const { started, written, view, list } = threadStage(() => cast);
const story = 'Dit gaat over mijn broer.';
const report = (address: string, more: { contact?: string } = {}, client = app.anonymous) =>
  client.call(caseReportRoutes.report, { body: { address, story, contact: '', ...more } });
const reports = async () => (await app.as(officer).call(caseReportRoutes.list)).body;
const waiting = async () => (await reports()).filter(({ decided }) => decided === null);
const decide = (reportId: string, decision: CaseReportDecision) =>
  app.as(officer).call(caseReportRoutes.decide, { params: { reportId }, body: { decision } });
const clear = async () => {
  for (const { id } of await waiting()) await decide(id, 'noted');
};
beforeEach(clear);

describe('a report by somebody without an account', () => {
  it('takes a post out of sight for everybody, with every quote of it, until it is put back', async () => {
    const threadId = await started('stranger', null);
    const postId = await written('member', threadId, 'De man van nummer acht.');
    await written('guest', threadId, `${quoteOf(postId, 'De man van nummer acht.')}\nIk ken hem`);
    const address = `https://leerkring.example/gesprekken/${threadId}#bericht-2`;
    expect((await report(address, { contact: 'zus@voorbeeld.example' })).status).toBe(204);
    for (const role of ['member', 'moderator', 'presenter'] as const) {
      const thread = await view(role, threadId);
      expect(thread.posts.map(({ state }) => state)).toEqual(['present', 'hidden', 'present']);
      expect(JSON.stringify(thread)).not.toContain('nummer acht');
    }
    const [first] = await waiting();
    expect(first).toMatchObject({
      ...{ address, story, contact: 'zus@voorbeeld.example', by: null },
      about: { threadId, group: null, hidden: true, words: { posts: ['De man van nummer acht.'] } },
    });
    expect((await decide(first?.id ?? '', 'restored')).status).toBe(204);
    expect((await view('member', threadId)).posts[1]?.body).toBe('De man van nummer acht.');
    expect((await reports()).find(({ id }) => id === first?.id)).toMatchObject({
      contact: '',
      decided: { decision: 'restored', by: { id: officer } },
    });
    expect((await decide(first?.id ?? '', 'removed')).problem?.code).toBe('conflict');
  });

  it('of a whole thread hides its title in lists as well, and removing it takes the words away', async () => {
    const threadId = await started('stranger', null, { title: 'De bakker op de hoek' });
    await report(`/gesprekken/${threadId}`);
    expect((await view('guest', threadId)).hidden).toBe(true);
    expect(JSON.stringify([await list('guest'), await view('guest', threadId)])).not.toContain('bakker');
    const [first] = await waiting();
    await decide(first?.id ?? '', 'removed');
    expect((await list('guest')).threads.map(({ id }) => id)).not.toContain(threadId);
  });

  it.each(['restored', 'removed'] as const)(
    'is still about that post when it was split off: %s',
    async (decision) => {
      const threadId = await started('stranger', null);
      const postId = await written('member', threadId, 'De man van nummer acht.');
      await report(`https://leerkring.example/gesprekken/${threadId}#bericht-2`);
      const split = { title: 'Iets anders', postIds: [postId] };
      const { body } = await cast.clients.moderator.call(postRoutes.split, {
        params: { threadId },
        body: split,
      });
      const [waits] = await waiting();
      expect(waits?.about?.words?.posts).toEqual(['De man van nummer acht.']);
      expect((await decide(waits?.id ?? '', decision)).status).toBe(204);
      const { posts } = await view('member', body.threadId);
      expect(posts.map(({ state }) => state)).toEqual([decision === 'restored' ? 'present' : 'removed']);
    },
  );

  it('in a group is hidden as well, and its words are not shown to the privacy officer', async () => {
    const threadId = await started('member', cast.groupId);
    await report(`/gesprekken/${threadId}`);
    expect((await view('guest', threadId)).hidden).toBe(true);
    const [first] = await waiting();
    expect(first?.about).toMatchObject({ group: { id: cast.groupId }, hidden: true, words: null });
    await decide(first?.id ?? '', 'restored');
    expect((await view('guest', threadId)).title).toBe('Hoe regelen jullie achtervang?');
  });

  it('is answered the same when there is nothing at the address, and waits for the officer as well', async () => {
    const { status } = await report('/gesprekken/019aa000-0000-7000-8000-0000000000ff');
    expect([status, (await report('ergens')).status]).toEqual([204, 204]);
    expect((await waiting()).map(({ about }) => about)).toEqual([null, null]);
  });
});

it('whoever is signed in is named with what they report', async () => {
  const threadId = await started('stranger', null);
  await report(`/gesprekken/${threadId}#bericht-1`, {}, cast.clients.guest);
  expect((await waiting())[0]?.by?.id).toBe(cast.ids.guest);
});

describe('whoever would silence people', () => {
  it('does not hide again what a privacy officer put back, until it says something else', async () => {
    const threadId = await started('stranger', null);
    const postId = await written('member', threadId, 'Bel de meldkamer.');
    const address = `/gesprekken/${threadId}#bericht-2`;
    const hidden = async () => (await view('guest', threadId)).posts[1]?.state === 'hidden';
    await report(address);
    await decide((await waiting())[0]?.id ?? '', 'restored');
    app.clock.advance({ minutes: 1 });
    await report(address);
    expect(await hidden()).toBe(false);
    expect(await waiting()).toHaveLength(1);
    app.clock.advance({ minutes: 1 });
    await cast.clients.member.call(postRoutes.change, {
      params: { threadId, postId },
      body: { revision: 0, body: 'Bel de buurman.' },
    });
    await report(address);
    expect(await hidden()).toBe(true);
  });

  it('is held after a few reports from one network', async () => {
    jest.restoreAllMocks();
    const answers = [];
    for (let turn = 0; turn < 6; turn += 1) answers.push((await report('')).status);
    expect([answers[0], answers.at(-1)]).toEqual([204, 429]);
  });
});
