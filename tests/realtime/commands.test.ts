import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentId, SessionId } from '@leerkring/shared/contract/common';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';

const id = '0199b1a0-0000-7000-8000-00000000000a' as SessionId & DocumentId;

describe('a socket command', () => {
  let app: TestApp;
  let socket: TestSocket;

  beforeAll(async () => {
    app = await startApp({ root: GroundFloor, env: { COMMANDS_PER_SECOND: '1', COMMAND_BURST: '12' } });
    socket = await app.as(await insertPerson(app)).socket();
  });
  afterAll(() => app.close());

  it('answers with what its handler made of the checked input', async () => {
    const reply = await socket.send('note.write', { sessionId: id, revision: 0, text: '  four  ' });
    expect(reply).toEqual({ ok: true, data: { revision: 4 } });
  });

  it('names every fault of its input and does not echo it', async () => {
    const reply = await socket.raw.emitWithAck('session.leave', { sessionId: 'secret', more: 1 });
    expect(reply).toMatchObject({
      ok: false,
      problem: {
        code: 'invalid-input',
        errors: [
          { pointer: '/sessionId', code: 'invalid-format' },
          { pointer: '', code: 'unrecognized-keys' },
        ],
      },
    });
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  it('answers with the problem that its handler throws', async () => {
    const reply = await socket.send('document.close', { documentId: id });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'read-only', status: 403 } });
  });

  it('says nothing about an error that nobody foresaw', async () => {
    const reply = await socket.raw.emitWithAck('document.caret', {
      documentId: id,
      cursor: null,
    });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  it.each(['session.explode', '__proto__', 'toString'])('is refused when it is called %s', async (name) => {
    const reply = await socket.raw.emitWithAck(name, {});
    expect(reply).toMatchObject({ ok: false, problem: { code: 'unknown-command' } });
  });

  it('is refused with two inputs', async () => {
    const reply = await socket.raw.emitWithAck('session.leave', { sessionId: id }, { sessionId: id });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  });

  it('does no harm without an acknowledgement', async () => {
    socket.raw.emit('session.leave');
    expect(await socket.send('session.leave', { sessionId: id })).toMatchObject({ ok: true });
  });

  it('is refused when one person sends too many, and not when another does', async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => socket.send('session.leave', { sessionId: id })),
    );
    expect(replies.at(-1)).toMatchObject({ ok: false, problem: { code: 'too-many-requests' } });
    const other = await app.as(await insertPerson(app)).socket();
    expect(await other.send('session.leave', { sessionId: id })).toMatchObject({ ok: true });
  });
});
