/**
 * Who hears what, and from when. Every hidden thing carries a word that occurs nowhere else; every frame
 * and every answer each tab receives is kept, and searched for those words after every step.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { SessionView } from '@leerkring/shared/contract/sessions';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { agendaOf, insertCase } from '../support/insert-room.js';
import { type Insider, insiders, openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const everybody = [...insiders];

describe('in a session that is played through', () => {
  let room: Room;
  let all: Record<Insider, Visitor>;
  let secondTab: Visitor;
  const pitches = { ann: randomUUID(), presenter: randomUUID() };
  const cards = { hidden: randomUUID(), regretted: randomUUID(), turned: randomUUID(), advice: randomUUID() };

  beforeAll(async () => {
    room = await openRoom(app);
    all = await room.enterAll();
    secondTab = await room.enter('ann');
    await all.facilitator.act({ type: 'start' });
  });

  const whoKnows = async (word: string): Promise<Insider[]> => {
    for (const name of insiders) await all[name].caughtUp();
    return insiders.filter((name) => all[name].text().includes(word));
  };
  const addCard = (
    who: Visitor,
    cardId: string,
    listKey: string,
    text: string,
    column: string | null = null,
  ) => who.act({ type: 'add-card', cardId, listKey, text, column });

  it('a check-in word is its own person’s until all are shown', async () => {
    await all.ann.act({ type: 'check-in', text: 'kanarie-aankomst' });
    expect(await whoKnows('kanarie-aankomst')).toEqual(['ann']);
    expect(all.ben.view.checkIn).toEqual({ givenBy: [room.ids.ann], shown: [] });
    await all.facilitator.act({ type: 'reveal-check-in' });
    expect(await whoKnows('kanarie-aankomst')).toEqual(everybody);
  });

  it('a check-in word that is given after the others were shown is seen at once, and gone after the phase', async () => {
    await all.ben.act({ type: 'check-in', text: 'kanarie-laatkomer' });
    expect(await whoKnows('kanarie-laatkomer')).toEqual(everybody);
    await all.facilitator.advanceTo('pitches');
    expect(JSON.stringify((await all.observer.caughtUp()).view)).not.toContain('kanarie');
  });

  it('nobody hears for what another voted, not even when the votes are counted', async () => {
    for (const name of ['ann', 'presenter'] as const)
      await all[name].act({
        type: 'pitch',
        pitchId: pitches[name],
        caseId: null,
        title: `Casus ${name}`,
        question: 'Wat nu?',
      });
    await all.facilitator.advanceTo('choice');
    await all.ann.act({ type: 'vote', pitchIds: [pitches.presenter] });
    await all.ben.act({ type: 'vote', pitchIds: [pitches.presenter] });
    for (const name of insiders) await all[name].caughtUp();
    for (const { view } of framesOf(all.facilitator)) expect(view.vote.tally).toBeNull();
    expect(all.facilitator.view.vote.votedBy).toEqual([room.ids.ann, room.ids.ben]);
    expect(all.ann.seen.mine.votedFor).toEqual([pitches.presenter]);
    await all.facilitator.act({ type: 'close-vote' });
    await all.observer.caughtUp();
    expect(all.observer.view.vote.tally).toEqual({ [pitches.ann]: 0, [pitches.presenter]: 2 });
    for (const name of ['facilitator', 'presenter', 'guest', 'observer'] as const)
      expect(all[name].text()).not.toContain(`"votedFor":["`);
    await all.facilitator.act({ type: 'choose-case', pitchId: pitches.presenter });
  });

  it('a hidden card is its author’s alone, in every tab of theirs, until all are shown at once', async () => {
    await all.facilitator.advanceTo('questions');
    await addCard(all.ann, cards.hidden, 'questions', 'kanarie-vraag?');
    await addCard(all.ann, cards.regretted, 'questions', 'kanarie-spijt');
    await all.ann.act({ type: 'edit-card', cardId: cards.hidden, text: 'kanarie-vraag-anders?' });
    await all.ann.act({ type: 'remove-card', cardId: cards.regretted });
    expect(await whoKnows('kanarie-vraag')).toEqual(['ann']);
    expect((await secondTab.caughtUp()).text()).toContain('kanarie-vraag-anders?');
    expect(all.ben.view.lists).toMatchObject([{ revealed: false, hiddenCount: 1 }]);
    const late = await room.enter('ben');
    expect(JSON.stringify(late.seen)).not.toContain('kanarie-vraag');
    late.leave();
    await all.facilitator.act({ type: 'reveal', listKey: 'questions' });
    expect(await whoKnows('kanarie-vraag-anders?')).toEqual(everybody);
    expect(await whoKnows('kanarie-vraag?')).toEqual(['ann']);
    expect(await whoKnows('kanarie-spijt')).toEqual(['ann']);
  });

  it('a refusal does not tell whether a hidden card of another exists', async () => {
    const second = await openRoom(app);
    const they = await second.enterAll();
    await they.facilitator.act({ type: 'start' });
    await they.facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await addCard(they.ann, cardId, 'questions', 'verborgen');
    for (const id of [cardId, randomUUID()]) {
      expect(await they.ben.try({ type: 'edit-card', cardId: id, text: 'x' })).toBe('not-found');
      expect(await they.facilitator.try({ type: 'remove-card', cardId: id })).toBe('not-found');
      expect(await they.facilitator.try({ type: 'focus-card', cardId: id })).toBe('not-found');
    }
  });

  it('nobody hears who wrote a card where the authors are hidden', async () => {
    await all.facilitator.advanceTo('thinking-aloud');
    await addCard(all.ann, cards.turned, 'analysis', 'kanarie-roddel', 'role');
    expect(await whoKnows('kanarie-roddel')).toEqual(everybody);
    for (const name of ['facilitator', 'presenter', 'ben', 'observer'] as const) {
      const told = framesOf(all[name]).flatMap(({ view }) => view.cards);
      const about = told.filter((card) => card.id === cards.turned);
      expect(about.map((card) => card.authorId)).toContain(null);
      expect(new Set(about.map((card) => card.authorId)).size).toBe(1);
      expect(all[name].seen.mine.ownCardIds).not.toContain(cards.turned);
    }
    expect(all.ann.seen.mine.ownCardIds).toContain(cards.turned);
  });

  it('private notes reach their writer’s tabs and nobody else, ever', async () => {
    const { sessionId } = all.ann.seen.frame;
    const write = (who: Visitor, text: string, revision: number) =>
      who.send('note.write', { sessionId, text, revision });
    expect(await write(all.ann, 'kanarie-notitie', 0)).toMatchObject({ data: { revision: 1 } });
    expect(await write(all.presenter, 'kanarie-rug', 0)).toMatchObject({ data: { revision: 1 } });
    await secondTab.until('the other tab has the note', () => secondTab.text().includes('kanarie-notitie'));
    expect(await write(secondTab, 'overschreven', 0)).toMatchObject({ problem: { code: 'conflict' } });
    expect(await write(secondTab, 'zonder begin', 7)).toMatchObject({ problem: { code: 'conflict' } });
    expect(await write(secondTab, 'kanarie-notitie, vervolg', 1)).toMatchObject({ data: { revision: 2 } });
    expect((await room.enter('ann')).seen.note).toEqual({ text: 'kanarie-notitie, vervolg', revision: 2 });
    expect((await room.enter('facilitator')).seen.note).toEqual({ text: '', revision: 0 });
    expect(await whoKnows('kanarie-notitie')).toEqual(['ann']);
    const presenterTabs = await whoKnows('kanarie-rug');
    expect(presenterTabs).toEqual([]);
  });

  it('ratings are the presenter’s until the presenter shows them', async () => {
    await all.facilitator.advanceTo('advice');
    await addCard(all.ann, cards.advice, 'advice', 'Bel eens aan');
    await all.facilitator.advanceTo('response');
    await all.presenter.act({ type: 'rate-card', cardId: cards.advice, rating: 'lukewarm' });
    expect(await whoKnows('lukewarm')).toEqual(['presenter']);
    await all.presenter.act({ type: 'show-ratings', listKey: 'advice' });
    expect(await whoKnows('lukewarm')).toEqual(everybody);
  });

  it('nobody hears what another answered in the evaluation', async () => {
    await all.facilitator.advanceTo('evaluation');
    const marks = { safety: 5, depth: 4, time: 3, method: 4, facilitation: 5 };
    await all.ann.act({ type: 'evaluate', marks, moreOf: 'kanarie-meer', lessOf: 'kanarie-minder' });
    expect(await whoKnows('kanarie-meer')).toEqual(['ann']);
    expect(all.ben.view.evaluatedBy).toEqual([room.ids.ann]);
  });

  it('after the end the report and the view hold none of it', async () => {
    await all.facilitator.act({ type: 'end' });
    const report = await app
      .as(room.ids.facilitator)
      .call(sessionRoutes.report, { params: { meetingId: room.meetingId } });
    expect(report.status).toBe(200);
    const late = await room.enter('ben');
    for (const text of [JSON.stringify(report.body), JSON.stringify(late.seen)])
      expect(text).not.toContain('kanarie');
  });
});

describe('the withheld outcome of a case', () => {
  it('is the presenter’s until its phase begins, and then the group’s', async () => {
    const room = await openRoom(app, { agenda: agendaOf('incident-classic') });
    const caseId = await insertCase(app, {
      groupId: room.groupId,
      presenterId: room.ids.presenter,
      meetingId: room.meetingId,
      withheldOutcome: 'kanarie-afloop',
    });
    const all = await room.enterAll();
    const readers = async () => {
      const read: string[] = [];
      for (const name of [...insiders, 'moderator', 'exMember'] as const) {
        const { body } = await app.as(room.ids[name]).call(caseRoutes.get, { params: { caseId } });
        if (JSON.stringify(body).includes('kanarie-afloop')) read.push(name);
      }
      return read;
    };
    await all.facilitator.act({ type: 'start' });
    await all.facilitator.advanceTo('choice');
    await all.facilitator.act({ type: 'choose-case', pitchId: caseId });
    await all.facilitator.advanceTo('compare');
    expect(await readers()).toEqual(['presenter']);
    await all.facilitator.advanceTo('outcome');
    expect(await readers()).toEqual(everybody);
    await all.facilitator.act({ type: 'go-back', run: all.facilitator.run });
    expect(await readers()).toEqual(everybody);
    for (const name of insiders) expect((await all[name].caughtUp()).text()).not.toContain('kanarie-afloop');
  });
});

/** Every view somebody was ever told. */
function framesOf(who: Visitor): Array<{ view: SessionView }> {
  return who.heard
    .filter(({ topic }) => topic === 'session.changed')
    .map(({ payload }) => payload as { view: SessionView });
}
