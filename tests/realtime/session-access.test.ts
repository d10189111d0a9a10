import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandName, socketCommands } from '@leerkring/shared/contract/events';
import { SessionAction } from '@leerkring/shared/contract/session-actions';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { patienceMs } from '../support/eventually.js';
import { everyAction, nothingThere } from '../support/every-action.js';
import { openRoom, outsiders, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { opening } from '../support/text-client.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let facilitator: Visitor;
let inputs: Array<[CommandName, object]>;

beforeAll(async () => {
  app = await startApp({ env: { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' } });
  room = await openRoom(app);
  facilitator = await room.enter('facilitator');
  await facilitator.act({ type: 'start' });
  const { sessionId, documents } = facilitator.seen.frame;
  const documentId = documents[0]?.id;
  inputs = [
    ['session.join', { meetingId: room.meetingId }],
    ...everyAction(nothingThere(room.ids.facilitator)).map((action): [CommandName, object] => [
      'session.act',
      { sessionId, action },
    ]),
    ['note.write', { sessionId, revision: 0, text: 'Van een ander' }],
    ['document.open', opening(documentId)],
    ['document.push', { documentId, incarnation: 1, update: Buffer.of(0, 0) }],
    ['document.caret', { documentId, cursor: { anchor: {}, head: {} } }],
  ];
});
afterAll(() => app.close());

/** Commands that only let go of something of one's own, and so say yes to everybody. */
const lettingGo = ['session.leave', 'document.close'];

describe('somebody who is not in the group', () => {
  it('is tried with every command and every action there is', () => {
    const commands = new Set([...inputs.map(([name]) => name), ...lettingGo]);
    expect([...commands].sort()).toEqual(Object.keys(socketCommands).sort());
    const actions = everyAction(nothingThere(room.ids.ann)).map(({ type }) => type);
    expect(actions).toEqual(SessionAction.options.map((option) => option.shape.type.value));
  });

  it.each(outsiders)('finds nothing there, changes nothing and hears nothing: the %s', async (name) => {
    const before = await facilitator.caughtUp();
    const { view, present } = before.seen;
    const outsider = await room.atTheDoor(name);
    for (const [command, input] of inputs)
      expect([command, input, await outsider.send(command, input as never)]).toMatchObject([
        command,
        input,
        { ok: false, problem: { code: 'not-found' } },
      ]);
    await facilitator.act({ type: 'extend', run: facilitator.run, minutes: 1 });
    await outsider.caughtUp();
    expect(outsider.heard.filter(({ topic }) => !(topic in socketCommands))).toEqual([]);
    await facilitator.caughtUp();
    expect(facilitator.view.revision).toBe(view.revision + 1);
    expect(facilitator.seen.present).toEqual(present);
    expect(facilitator.view.seats.map((seat) => seat.personId)).not.toContain(room.ids[name]);
  });

  it.each(outsiders)('finds no report: the %s', async (name) => {
    const { status } = await app
      .as(room.ids[name])
      .call(sessionRoutes.report, { params: { meetingId: room.meetingId } });
    expect(status).toBe(404);
  });
});

describe('a member', () => {
  it('is as much a stranger to the session and the texts of another group', async () => {
    const other = await openRoom(app);
    const ann = await room.enter('ann');
    const theirs = await other.enter('facilitator');
    await theirs.act({ type: 'start' });
    const { sessionId, documents } = theirs.seen.frame;
    const replies = [
      await ann.send('session.join', { meetingId: other.meetingId }),
      await ann.send('session.act', { sessionId, action: { type: 'pledge' } }),
      await ann.send('note.write', { sessionId, revision: 0, text: 'x' }),
      await ann.send('document.open', opening(documents[0]?.id)),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('cannot act in a session without having come in', async () => {
    const next = await openRoom(app);
    const first = await next.enter('facilitator');
    const ben = await next.atTheDoor('ben');
    const { sessionId } = first.seen.frame;
    expect(await ben.send('session.act', { sessionId, action: { type: 'pledge' } })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('hears nothing more after leaving the room by themselves', async () => {
    const ben = await room.enter('ben');
    await ben.send('session.leave', { sessionId: ben.seen.frame.sessionId });
    const heard = ben.heard.length;
    await facilitator.act({ type: 'extend', run: facilitator.run, minutes: 1 });
    await ben.caughtUp();
    expect(ben.heard).toHaveLength(heard);
    await facilitator.until('ben is gone', () => !facilitator.seen.present.includes(ben.personId));
  });

  it.each([randomUUID(), 'session', '../', '', null, ['a'], { id: 1 }])(
    'finds nothing under an id that is made up: %p',
    async (id) => {
      const ann = await room.atTheDoor('ann');
      const made: Partial<Record<CommandName, object>> = {
        'session.join': { meetingId: id },
        'session.act': { sessionId: id, action: { type: 'pledge' } },
        'note.write': { sessionId: id, revision: 0, text: '' },
        'document.open': { documentId: id, stateVector: null },
        'document.push': { documentId: id, update: Buffer.of(0, 0) },
      };
      for (const [name, input] of Object.entries(made)) {
        const reply = await ann.socket.raw.timeout(patienceMs).emitWithAck(name, input);
        expect(reply).toMatchObject({ ok: false });
        expect(['not-found', 'invalid-input']).toContain(reply.problem.code);
      }
    },
  );
});

describe('an observer', () => {
  it('sees everything that is shown and is marked as observer', async () => {
    const observer = await room.enter('observer');
    expect(observer.view.seats).toContainEqual({ personId: room.ids.observer, role: 'observer' });
    await facilitator.caughtUp();
    expect({ ...observer.view, serverNow: 0 }).toEqual({ ...facilitator.view, serverNow: 0 });
  });
});
