import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;
let documentId: DocumentId;
/** What somebody who has the text open sees of the others. */
let seen: Awareness;

beforeAll(async () => {
  app = await startApp({ env: { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app);
  all = await room.enterAll();
  await all.facilitator.act({ type: 'start' });
  const [notes] = all.facilitator.seen.frame.documents;
  if (!notes) throw new Error('The session has no texts');
  documentId = notes.id;
  for (const { socket } of Object.values(all))
    await socket.send('document.open', { documentId, stateVector: null });
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  seen = awareness;
  all.ben.socket.raw.on('document.awareness', ({ update }) =>
    applyAwarenessUpdate(awareness, new Uint8Array(update), 'server'),
  );
});

afterEach(() => seen.destroy());

type Entry = [clientId: number, clock: number, state: unknown];
const frame = (...entries: Entry[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [clientId, clock, state] of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
};
const send = async (socket: TestSocket, update: unknown) => {
  const reply = await socket.raw.timeout(5_000).emitWithAck('document.awareness', { documentId, update });
  await all.ben.caughtUp();
  return reply.ok ? 'ok' : reply.problem.code;
};
const states = () => Object.fromEntries(seen.getStates());
const somebody = (name: string) => ({
  user: { id: expect.any(String), name, color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
});

describe('a caret', () => {
  it('carries the name and colour that the server knows, whatever the client says', async () => {
    const user = {
      name: '<img src=x onerror=alert(1)>',
      color: 'url(https://evil.example)',
      id: room.ids.ben,
    };
    expect(await send(all.ann.socket, frame([7, 1, { cursor: { anchor: 1 }, user, isAdmin: true }]))).toBe(
      'ok',
    );
    expect(states()).toEqual({ 7: { ...somebody('ann'), cursor: { anchor: 1 } } });
    expect(seen.getStates().get(7)?.['user'].id).toBe(room.ids.ann);
  });

  it('cannot be moved or taken away by another, also not with a higher clock', async () => {
    await send(all.ann.socket, frame([7, 1, { cursor: { anchor: 1 } }]));
    expect(await send(all.guest.socket, frame([7, 900, { cursor: { anchor: 99 } }]))).toBe('not-allowed');
    expect(await send(all.guest.socket, frame([7, 901, null]))).toBe('ok');
    expect(states()).toEqual({ 7: { ...somebody('ann'), cursor: { anchor: 1 } } });
    expect(await send(all.ann.socket, frame([7, 2, { cursor: { anchor: 2 } }]))).toBe('ok');
    expect(states()).toMatchObject({ 7: { cursor: { anchor: 2 } } });
  });

  it('is one per tab', async () => {
    await send(all.ann.socket, frame([7, 1, { cursor: {} }]));
    expect(await send(all.ann.socket, frame([8, 1, { cursor: {} }]))).toBe('not-allowed');
    expect(await send(all.ann.socket, frame([7, 2, { cursor: {} }], [9, 1, { cursor: {} }]))).toBe(
      'bad-update',
    );
    expect(Object.keys(states())).toEqual(['7']);
  });

  it.each<[string, unknown, string]>([
    ['a clock that nobody could beat', frame([7, 2 ** 40, { cursor: {} }]), 'bad-update'],
    ['words that are no JSON', Buffer.of(1, 7, 1, 2, 123, 123), 'bad-update'],
    ['something behind it', Buffer.concat([frame([7, 1, { cursor: {} }]), Buffer.of(0)]), 'bad-update'],
    [
      'hundreds of states',
      frame(...Array.from({ length: 400 }, (_, id): Entry => [id, 1, null])),
      'bad-update',
    ],
    ['more than 4 kB', frame([7, 1, { cursor: 'x'.repeat(5_000) }]), 'invalid-input'],
    ['no bytes', 'caret', 'invalid-input'],
    ['nothing', Buffer.alloc(0), 'bad-update'],
  ])('is refused with %s', async (_, update, code) => {
    expect(await send(all.ann.socket, update)).toBe(code);
    expect(states()).toEqual({});
  });

  it('is not for an observer', async () => {
    expect(await send(all.observer.socket, frame([7, 1, { cursor: {} }]))).toBe('read-only');
    expect(states()).toEqual({});
  });

  it('goes when its tab puts it away, closes the text or is closed', async () => {
    for (const leave of [
      () => send(all.ann.socket, frame([7, 2, null])),
      () => all.ann.send('document.close', { documentId }),
      async () => all.ann.leave(),
    ]) {
      await send(all.ann.socket, frame([7, 1 + seenClock(7), { cursor: {} }]));
      expect(states()).toHaveProperty('7');
      await leave();
      await all.ben.until('the caret is gone', () => !seen.getStates().has(7));
    }
  });

  it('goes when its person is taken out of the group', async () => {
    await send(all.ann.socket, frame([7, 1, { cursor: {} }]));
    const params = { groupId: room.groupId, personId: room.ids.ann };
    await app.as(room.ids.facilitator).call(groupRoutes.removeMember, { params });
    await all.ben.until('the caret is gone', () => !seen.getStates().has(7));
    const heard = all.ben.heard.length;
    expect(await send(all.ann.socket, frame([7, 5, { cursor: {} }]))).toBe('not-found');
    expect(all.ben.heard.slice(heard).filter(({ topic }) => topic === 'document.awareness')).toEqual([]);
  });
});

const seenClock = (clientId: number) => seen.meta.get(clientId)?.clock ?? 0;
