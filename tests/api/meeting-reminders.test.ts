/** Who is reminded of a meeting, when, and that it is once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MeetingId } from '@leerkring/shared/contract/common';
import { type MeetingAnswer, meetingRoutes } from '@leerkring/shared/contract/meetings';
import { type MailRhythm, notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import { usualChoices } from '@leerkring/shared/rules/notification-times';
import { insiders, outsiders } from '../support/live-room.js';
import { type MailingApp, startMailingApp } from '../support/mailing-app.js';
import { type Name, NotificationStage } from '../support/notification-stage.js';
import type { SmtpSink } from '../support/smtp-sink.js';
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

/** In the time of Amsterdam; it lasts two hours. */
const plan = (starts: string) => {
  const startsAt = new Date(`${starts}:00+01:00`);
  return {
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 7_200_000).toISOString() },
    ...{ place: 'on-site' as const, videoUrl: null, address: 'Stadhuis, kamer Nachtegaal' },
    facilitatorId: stage.ids.facilitator,
    agenda: [
      { kind: 'opening' as const },
      { kind: 'case' as const, methodKey: 'five-step' as const, caseId: null },
      { kind: 'closing' as const },
    ],
  };
};
const planned = async (starts: string): Promise<MeetingId> => {
  const { groupId } = stage.room;
  const body = plan(starts);
  const answer = await stage.client('facilitator').call(meetingRoutes.create, { params: { groupId }, body });
  expect(answer.status).toBe(201);
  await stage.everybodyIsTold();
  return answer.body.id;
};
const move = async (meetingId: MeetingId, starts: string) => {
  const client = stage.client('facilitator');
  const { revision } = (await client.call(meetingRoutes.get, { params: { meetingId } })).body;
  const body = { revision, meeting: plan(starts) };
  expect((await client.call(meetingRoutes.change, { params: { meetingId }, body })).status).toBe(200);
  await stage.everybodyIsTold();
};
/** All that a server does by itself, at this moment in the time of Amsterdam. */
const at = async (moment: string, nodes: TestApp[] = [app]) => {
  app.clock.set(`${moment}:00+01:00`);
  stage.signInAgain();
  await Promise.all(nodes.map((node) => stage.runJob('meetings.remind', node)));
  await stage.everybodyIsTold();
  await stage.runJob('notifications.catch-up');
  await mailing.sendDue(...nodes);
};
const reminders = async (name: Name): Promise<number> => {
  const [row]: { count: number }[] = await stage.database.manager.query(
    "SELECT count(*)::int FROM notification WHERE person_id = $1 AND reason = 'meeting-reminder'",
    [stage.ids[name]],
  );
  return row?.count ?? 0;
};
const subjects = (name: Name) =>
  mailing
    .mailsTo(stage.address(name))
    .map(({ subject }) => subject)
    .filter((subject) => subject.startsWith('Je hebt'));
const tomorrow = 'Je hebt morgen een bijeenkomst';

describe('everybody in the group', () => {
  it('is reminded once the day before, on the list and by mail, without a word of the group', async () => {
    const node = await mailing.startNode();
    try {
      const meetingId = await planned('2026-12-03T13:30');
      const body: { answer: MeetingAnswer } = { answer: 'no' };
      const answer = await stage
        .client('presenter')
        .call(meetingRoutes.answer, { params: { meetingId }, body });
      expect(answer.status).toBe(200);
      await at('2026-12-02T06:59', [app, node]);
      expect(await reminders('ben')).toBe(0);
      await at('2026-12-02T07:00', [app, node]);
      await at('2026-12-02T08:00', [app, node]);
      await at('2026-12-02T08:10', [app, node]);
      // The presenter does not come, and the guest was there for a day.
      for (const name of insiders) {
        const hears = name === 'presenter' || name === 'guest' ? 0 : 1;
        expect([name, await reminders(name), subjects(name).length]).toEqual([name, hears, hears]);
      }
      for (const name of outsiders)
        expect([name, await stage.list(name), subjects(name)]).toEqual([name, [], []]);
      const [told] = await stage.list('facilitator');
      expect(told).toMatchObject({ about: { id: meetingId }, reason: 'meeting-reminder', by: null });
      const { subject, text, html } = await sink.newest(stage.address('ben'));
      expect(subject).toBe(tomorrow);
      expect(text).toContain('donderdag 3 december, 13.30 – 15.30 uur');
      expect(text).toContain(`/bijeenkomsten/${meetingId}`);
      expect(text + html).not.toMatch(/Zuidwest|Nachtegaal/);
    } finally {
      await node.close();
    }
  });

  it('is reminded by what they chose: after their quiet hours, or not by mail', async () => {
    const choose = async (name: Name, meetings: MailRhythm) => {
      const { rhythms } = usualChoices;
      const body = { rhythms: { ...rhythms, meetings }, quiet: usualChoices.quiet, revision: 0 };
      expect((await stage.client(name).call(routes.choose, { body })).status).toBe(200);
    };
    await choose('ann', 'never');
    // A Monday: the day before is quiet.
    await planned('2026-11-30T13:30');
    await at('2026-11-29T12:00');
    expect([await reminders('ann'), await reminders('ben'), subjects('ben')]).toEqual([1, 1, []]);
    await at('2026-11-30T08:00');
    expect(subjects('ben')).toEqual(['Je hebt vandaag een bijeenkomst']);
    expect(subjects('ann')).toEqual([]);
  });
});

describe('a meeting that moves', () => {
  it('after the reminder is reminded of anew, the day before it is now, and of the old time nobody hears', async () => {
    const meetingId = await planned('2026-12-03T13:30');
    await at('2026-12-02T07:00');
    expect(await reminders('ben')).toBe(1);
    await move(meetingId, '2026-12-10T13:30');
    await at('2026-12-02T08:00');
    for (const name of ['ben', 'facilitator'] as const)
      expect([name, await reminders(name), subjects(name)]).toEqual([name, 0, []]);
    await at('2026-12-09T08:00');
    await at('2026-12-09T08:10');
    for (const name of ['ben', 'facilitator'] as const)
      expect([name, await reminders(name), subjects(name)]).toEqual([name, 1, [tomorrow]]);
    // To a time that everybody hears of now, the next day.
    await move(meetingId, '2026-12-10T15:30');
    await at('2026-12-09T08:20');
    await at('2026-12-10T09:00');
    expect(subjects('ben')).toEqual([tomorrow]);
  });

  it('to tomorrow, or is planned for it, is told of and not reminded of', async () => {
    const meetingId = await planned('2026-12-10T13:30');
    await move(meetingId, '2026-11-25T13:30');
    await planned('2026-11-25T16:00');
    await at('2026-11-24T13:10');
    await at('2026-11-25T08:00');
    expect([await reminders('ben'), subjects('ben')]).toEqual([0, []]);
  });

  it('is reminded of once when something else of it changes', async () => {
    const meetingId = await planned('2026-12-03T13:30');
    await move(meetingId, '2026-12-03T13:30');
    await at('2026-12-02T08:00');
    await move(meetingId, '2026-12-03T13:30');
    await at('2026-12-02T08:10');
    expect(subjects('ben')).toEqual([tomorrow]);
  });
});

describe('nobody is reminded', () => {
  it('of a meeting that was cancelled, also when the mail was waiting', async () => {
    const early = await planned('2026-12-03T13:30');
    const late = await planned('2026-12-03T16:00');
    const cancel = async (meetingId: MeetingId) => {
      await stage.client('facilitator').call(meetingRoutes.cancel, { params: { meetingId } });
      await stage.everybodyIsTold();
    };
    await cancel(early);
    await at('2026-12-02T07:00');
    expect(await reminders('ben')).toBe(1);
    await cancel(late);
    await at('2026-12-02T08:00');
    for (const name of ['ben', 'facilitator'] as const)
      expect([name, await reminders(name), subjects(name)]).toEqual([name, 0, []]);
  });

  it('of a meeting that began while no server was there', async () => {
    await planned('2026-12-03T13:30');
    await at('2026-12-03T13:30');
    expect([await reminders('ben'), subjects('ben')]).toEqual([0, []]);
  });

  it('who left the group since', async () => {
    await planned('2026-12-03T13:30');
    await stage.database.manager.query('UPDATE membership SET left_at = $1 WHERE person_id = $2', [
      app.clock.now(),
      stage.ids.ben,
    ]);
    await at('2026-12-02T08:00');
    expect([await reminders('ben'), await reminders('ann')]).toEqual([0, 1]);
  });
});
