/**
 * The connection to PostgreSQL, which ends itself when an answer is owed for too long. A network that swallows
 * everything closes nothing: without this each connection of the pool would wait for ever, for something that
 * was lost, and the server would have to be started again.
 */
import { Socket } from 'node:net';

export function impatientSocket(patienceMs: number): Socket {
  const socket = new Socket();
  const { _write, _writev, push } = socket;
  let giveUp: NodeJS.Timeout | undefined;

  const asked = () => {
    giveUp ??= setTimeout(() => {
      socket.destroy(Object.assign(new Error('PostgreSQL owes an answer'), { code: 'ETIMEDOUT' }));
    }, patienceMs).unref();
  };
  const heard = () => {
    clearTimeout(giveUp);
    giveUp = undefined;
  };
  // `write` itself is put back by `connect`.
  socket._write = (...given) => {
    asked();
    _write.apply(socket, given);
  };
  socket._writev = (...given) => {
    asked();
    _writev?.apply(socket, given);
  };
  // What came in, on its way to whoever reads.
  socket.push = (...given) => {
    heard();
    return push.apply(socket, given);
  };
  return socket.once('close', heard);
}
