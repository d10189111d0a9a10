/**
 * Every action in every phase by everybody, over the socket. What is accepted is exactly what stands in
 * the tables below; what is refused names a reason and changes nothing. After an accepted action the
 * session is put back, so that each cell starts from the same moment.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionItemId } from '@leerkring/shared/contract/common';
import { ActionItem } from '../../server/src/modules/outcomes/action-item.entity.js';
import type { LiveSession } from '../../server/src/modules/sessions/live-session.js';
import { LiveSessions } from '../../server/src/modules/sessions/live-sessions.js';
import { Database } from '../../server/src/platform/database/database.js';
import { everyAction, type Targets } from '../support/every-action.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { momentOf, putBack } from '../support/put-back.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { ActionInput, Visitor } from '../support/visitor.js';

const roles = ['facilitator', 'presenter', 'ann', 'observer'] as const;
type Table = Record<(typeof roles)[number], string[]>;

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;
let live: LiveSession;
const pitchId = randomUUID();
const openActionId = randomUUID() as ActionItemId;

beforeAll(async () => {
  app = await startApp({ env: { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' } });
  room = await openRoom(app);
  const last = await room.meetAgain();
  await app.app.get(Database).manager.insert(ActionItem, {
    id: openActionId,
    groupId: room.groupId,
    meetingId: last,
    text: 'Bellen met de huisarts',
    ownerId: room.ids.ann,
    dueOn: null,
    status: 'open',
    note: '',
    revision: 0,
  });
  all = await room.enterAll();
  live = await app.app.get(LiveSessions).get(all.facilitator.seen.frame.sessionId);
});
afterAll(() => app.close());

/** What each role may do at this moment, found by trying everything. */
async function accepted(targets: Partial<Targets>): Promise<Table> {
  const { facilitator } = all;
  const table = {} as Table;
  for (const name of roles) {
    const others = { otherId: room.ids.ben, cardId: randomUUID(), listKey: 'none', column: null };
    const { run } = facilitator;
    const speakerId = facilitator.view.run?.speakerId ?? null;
    const actionId = openActionId;
    const at: Targets = { ...others, run, speakerId, pitchId, actionId, ...targets };
    table[name] = [];
    for (const action of everyAction(at))
      if (await isAccepted(all[name], action)) table[name].push(action.type);
    table[name].sort();
  }
  return table;
}

async function isAccepted(who: Visitor, action: ActionInput): Promise<boolean> {
  const { state, revision } = live;
  const moment = momentOf(live);
  const outcome = await who.try(action);
  if (outcome !== 'ok') {
    expect([outcome, live.revision, live.state]).toEqual([outcome, revision, state]);
    expect(['internal-error', 'unavailable']).not.toContain(outcome);
    return false;
  }
  await putBack(app, live, moment);
  return true;
}

const words = (...texts: string[]) => texts.flatMap((text) => text.split(' ').filter(Boolean)).sort();
const anyone = 'pledge lower-hand';
const taking = `${anyone} ready`;
const steering = 'pause extend advance go-back skip hand-over end give-floor order-queue next-speaker';

/** What is accepted in a phase beside what is always so for the role. */
const table = (more: Partial<Record<(typeof roles)[number], string>>): Table => ({
  facilitator: words(taking, steering, more.facilitator ?? ''),
  presenter: words(taking, more.presenter ?? ''),
  ann: words(taking, more.ann ?? ''),
  observer: words(anyone),
});
const without = (given: Table, ...gone: string[]): Table => ({
  ...given,
  facilitator: given.facilitator.filter((type) => !gone.includes(type)),
});
const nothing: Table = { facilitator: [], presenter: [], ann: [], observer: [] };

const presentersPitch = randomUUID();
const pitchBy = (who: Visitor, id: string) =>
  who.act({ type: 'pitch', pitchId: id, caseId: null, title: 'Wat ik lastig vond', question: 'Hoe verder?' });
/** A card of Ann, to do things with. */
const annsCard = async (listKey: string, column: string | null = null) => {
  const cardId = randomUUID();
  await all.ann.act({ type: 'add-card', cardId, listKey, text: 'Een gedachte', column });
  return { cardId, listKey, column };
};

let question: Partial<Targets> = {};

describe('in every phase each role may do what is theirs and nothing else', () => {
  const moments: Array<[string, () => Promise<Partial<Targets>>, Table]> = [
    ['waiting', async () => ({}), { ...nothing, facilitator: words('start hand-over') }],
    [
      'check-in',
      async () => {
        await all.facilitator.act({ type: 'start' });
        return {};
      },
      without(
        table({ facilitator: 'check-in reveal-check-in', presenter: 'check-in', ann: 'check-in' }),
        'go-back',
      ),
    ],
    ['review of earlier actions', () => goTo('review'), table({ ann: 'report-action' })],
    [
      'pitches',
      async () => {
        await goTo('pitches');
        await pitchBy(all.ann, pitchId);
        await pitchBy(all.presenter, presentersPitch);
        return {};
      },
      table({ facilitator: 'pitch choose-case', presenter: 'pitch', ann: 'pitch withdraw-pitch' }),
    ],
    [
      'choice',
      () => goTo('choice'),
      table({ facilitator: 'vote close-vote choose-case', presenter: 'vote', ann: 'vote withdraw-pitch' }),
    ],
    [
      'silent writing',
      async () => {
        await all.facilitator.act({ type: 'choose-case', pitchId: presentersPitch });
        await goTo('questions');
        question = await annsCard('questions');
        return question;
      },
      table({
        facilitator: 'add-card reveal raise-hand',
        presenter: 'raise-hand ask-to-stop',
        ann: 'add-card edit-card remove-card raise-hand withdraw-pitch',
      }),
    ],
    [
      'questions that are shown',
      async () => {
        await all.facilitator.act({ type: 'reveal', listKey: 'questions' });
        return question;
      },
      table({
        facilitator: 'add-card remove-card mark-question focus-card reveal raise-hand',
        presenter: 'mark-question focus-card raise-hand ask-to-stop',
        ann: 'add-card edit-card remove-card raise-hand withdraw-pitch',
      }),
    ],
    [
      'the presenter turned away',
      async () => {
        await goTo('thinking-aloud');
        return annsCard('analysis', 'role');
      },
      table({
        facilitator: 'add-card remove-card move-card focus-card',
        presenter: 'ask-to-stop',
        ann: 'add-card edit-card remove-card move-card withdraw-pitch',
      }),
    ],
    [
      'the presenter asked to stop',
      async () => {
        await all.presenter.act({ type: 'ask-to-stop' });
        return annsCard('analysis', 'role');
      },
      without(
        table({
          facilitator: 'resume add-card remove-card move-card focus-card',
          presenter: 'focus-card ask-to-stop',
          ann: 'add-card edit-card remove-card move-card withdraw-pitch',
        }),
        'pause',
      ),
    ],
    [
      'a round while the presenter listens',
      async () => {
        await all.facilitator.act({ type: 'resume' });
        await goTo('advice');
        return annsCard('advice');
      },
      table({
        facilitator: 'add-card remove-card focus-card',
        presenter: 'focus-card ask-to-stop',
        ann: 'add-card edit-card remove-card withdraw-pitch',
      }),
    ],
    [
      'ratings and outcomes',
      async () => {
        const card = await annsCard('advice');
        await goTo('response');
        const actionId = randomUUID();
        const { personId: ownerId } = all.ann;
        await all.ann.act({ type: 'add-action', id: actionId, text: 'Bellen', ownerId, dueOn: null });
        return { ...card, actionId };
      },
      table({
        facilitator: 'remove-card focus-card add-learning add-action change-outcome remove-outcome',
        presenter: 'focus-card rate-card show-ratings ask-to-stop add-learning add-action',
        ann: 'withdraw-pitch add-learning add-action change-outcome remove-outcome',
      }),
    ],
    [
      'evaluation',
      () => goTo('evaluation'),
      table({ facilitator: 'evaluate', presenter: 'evaluate', ann: 'withdraw-pitch evaluate' }),
    ],
    ['the last phase', () => goTo('next'), without(table({ ann: 'withdraw-pitch' }), 'advance', 'skip')],
    [
      'the end',
      async () => {
        await all.facilitator.act({ type: 'end' });
        return {};
      },
      nothing,
    ],
  ];

  it.each(moments)('%s', async (_, prepare, expected) => {
    expect(await accepted(await prepare())).toEqual(expected);
  });
});

async function goTo(key: string): Promise<Partial<Targets>> {
  await all.facilitator.advanceTo(key);
  return {};
}
