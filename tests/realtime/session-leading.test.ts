import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { agendaOf, insertCase, insertMeeting } from '../support/insert-room.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app);
  all = await room.enterAll();
  await all.facilitator.act({ type: 'start' });
  for (const visitor of Object.values(all)) await visitor.caughtUp();
});

const timeline = async () =>
  (await app.as(room.ids.ben).call(sessionRoutes.report, { params: { meetingId: room.meetingId } })).body
    .timeline;

describe('the lead', () => {
  it('goes to whom the facilitator gives it, and stands in the timeline', async () => {
    const { facilitator, ann } = all;
    await facilitator.act({ type: 'hand-over', to: ann.personId });
    expect(await facilitator.try({ type: 'pause' })).toBe('not-allowed');
    await ann.caughtUp();
    await ann.act({ type: 'advance', run: ann.run });
    expect(await timeline()).toMatchObject([
      { kind: 'session.started', actorId: facilitator.personId },
      { kind: 'session.handed-over', actorId: facilitator.personId, subjectId: ann.personId },
      { kind: 'session.advanced', actorId: ann.personId, phaseTitle: ann.phase?.title },
    ]);
  });

  it.each(['observer', 'expiredGuest'] as const)('does not go to the %s', async (name) => {
    expect(await all.facilitator.try({ type: 'hand-over', to: room.ids[name] })).toBe('not-allowed');
  });

  it('can be taken over when the facilitator was gone for 15 seconds, and not before', async () => {
    const { facilitator, ann, observer } = all;
    expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
    facilitator.leave();
    await ann.until('the facilitator is gone', () => !ann.seen.present.includes(facilitator.personId));
    app.clock.advance({ ms: 14_999 });
    expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
    app.clock.advance({ ms: 1 });
    expect(await observer.try({ type: 'take-over' })).toBe('not-allowed');
    await ann.act({ type: 'take-over' });
    await ann.act({ type: 'advance', run: ann.run });
    const back = await room.enter('facilitator');
    expect(back.view.facilitatorId).toBe(ann.personId);
    expect(await back.try({ type: 'advance', run: back.run })).toBe('not-allowed');
  });

  it('stays where it is when the facilitator drops out and comes back in time', async () => {
    const { facilitator, ann } = all;
    facilitator.leave();
    await ann.until('the facilitator is gone', () => !ann.seen.present.includes(facilitator.personId));
    app.clock.advance({ seconds: 14 });
    const back = await room.enter('facilitator');
    app.clock.advance({ minutes: 10 });
    expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
    await back.act({ type: 'advance', run: back.run });
  });

  it('can be taken over in every phase, so that a session can always be ended', async () => {
    const { facilitator, ann } = all;
    await facilitator.advanceTo('next');
    facilitator.leave();
    await ann.until('the facilitator is gone', () => !ann.seen.present.includes(facilitator.personId));
    app.clock.advance({ seconds: 15 });
    await ann.act({ type: 'take-over' });
    await ann.act({ type: 'end' });
    expect(ann.view.status).toBe('ended');
  });

  it('is with whom the meeting names, also when that changes while people wait', async () => {
    const meetingId = await room.meetAgain(agendaOf('five-step'));
    const waiting = await room.atTheDoor('ann');
    await waiting.join(meetingId);
    const planner = app.as(room.ids.facilitator);
    const params = { meetingId };
    const { body } = await planner.call(meetingRoutes.get, { params });
    const { startsAt, endsAt, place, videoUrl, address, revision } = body;
    const agenda = agendaOf('quick-five');
    const meeting = { startsAt, endsAt, place, videoUrl, address, facilitatorId: room.ids.ann, agenda };
    const changed = await planner.call(meetingRoutes.change, { params, body: { revision, meeting } });
    expect(changed.status).toBe(200);
    await waiting.until('ann leads', () => waiting.view.facilitatorId === room.ids.ann);
    expect(waiting.seen.frame.plan.blocks[1]?.methodKey).toBe('quick-five');
    await waiting.act({ type: 'start' });
    expect(waiting.seen.frame.plan.blocks[1]?.methodKey).toBe('quick-five');
  });
});

describe('the programme', () => {
  it('puts the case it names on the table at the start, offered for the meeting or not', async () => {
    const { groupId, ids } = room;
    const caseId = await insertCase(app, { groupId, presenterId: ids.presenter });
    const agenda = agendaOf('five-step').map((block) =>
      block.kind === 'case' ? { ...block, caseId } : block,
    );
    const meetingId = await room.meetAgain(agenda);
    const facilitator = await room.atTheDoor('facilitator');
    await facilitator.join(meetingId);
    await facilitator.act({ type: 'start' });
    await facilitator.caughtUp();
    expect(facilitator.view.chosen[1]).toMatchObject({ caseId, presenterId: ids.presenter });
  });
});

describe('the video link', () => {
  it('comes a quarter of an hour before the start, or with it', async () => {
    const startsAt = new Date(app.clock.now().getTime() + 16 * 60_000);
    const endsAt = new Date(startsAt.getTime() + 7_200_000);
    const given = {
      groupId: room.groupId,
      facilitatorId: room.ids.facilitator,
      agenda: agendaOf('five-step'),
    };
    const meetingId = await insertMeeting(app, { ...given, startsAt, endsAt });
    const early = await room.atTheDoor('ann');
    await early.join(meetingId);
    expect(early.seen.frame.videoUrl).toBeNull();
    const facilitator = await room.atTheDoor('facilitator');
    await facilitator.join(meetingId);
    await facilitator.act({ type: 'start' });
    await early.until('the link is there', () => early.seen.frame.videoUrl !== null);
  });
});

describe('the presenter', () => {
  const turnAway = async () => {
    const pitchId = randomUUID();
    await all.facilitator.advanceTo('pitches');
    await all.presenter.act({ type: 'pitch', pitchId, caseId: null, title: 'De deur', question: 'Hoe?' });
    await all.facilitator.act({ type: 'choose-case', pitchId });
    await all.facilitator.advanceTo('thinking-aloud');
    await all.presenter.caughtUp();
  };
  const thought = () =>
    ({ type: 'add-card', cardId: randomUUID(), listKey: 'analysis', text: 'Hm', column: 'role' }) as const;

  it('hears and does not speak while turned away, whatever is tried', async () => {
    await turnAway();
    const { presenter, ann } = all;
    await ann.act(thought());
    await presenter.until('the presenter reads along', () => presenter.view.cards.length === 1);
    const cardId = presenter.view.cards[0]?.id ?? '';
    expect(await presenter.try(thought())).toBe('presenter-listens');
    expect(await presenter.try({ type: 'raise-hand', kind: 'process' })).toBe('presenter-listens');
    expect(await presenter.try({ type: 'focus-card', cardId })).toBe('presenter-listens');
    expect(await all.facilitator.try({ type: 'give-floor', to: presenter.personId })).toBe(
      'presenter-listens',
    );
  });

  it('stops the session with one word, and goes on only when the facilitator does', async () => {
    await turnAway();
    const { facilitator, presenter, ann } = all;
    app.clock.advance({ minutes: 3 });
    await presenter.act({ type: 'ask-to-stop' });
    await facilitator.caughtUp();
    expect(facilitator.view).toMatchObject({ status: 'paused', stopAskedBy: presenter.personId });
    expect(facilitator.view.timer?.endsAt).toBeNull();
    expect(await ann.try({ type: 'resume' })).toBe('not-allowed');
    expect(await ann.try({ type: 'ask-to-stop' })).toBe('not-allowed');
    await facilitator.act({ type: 'resume' });
    expect(facilitator.view).toMatchObject({ status: 'running', stopAskedBy: null });
    expect(await presenter.try(thought())).toBe('presenter-listens');
  });
});
