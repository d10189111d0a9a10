/**
 * What carries the connection: a websocket, or long-polling where the network spoils websockets. Networks do
 * so in four ways: they refuse it, they open and shut it, they let nothing come back, or there is no
 * WebSocket at all. Socket.IO goes on to the next transport after the first only, so here each of them
 * becomes that: an error while opening. Nothing that comes back costs the patience below, the others nothing.
 */
import { XHR as LongPolling, WebSocket as PlainWebSocket } from 'socket.io-client';

/** A first greeting takes one round trip; a phone in a basement has made it within this. */
const firstPatienceMs = 1_000;
/** Where websockets are known to work it is the server that is slow, and polling would only add to that. */
const patienceMs = 5_000;
/** A slow phone that is busy with its first screen hears nothing either: only turns in which it could hear count. */
const turnMs = 100;

let hasWorked = false;

class ImpatientWebSocket extends PlainWebSocket {
  /** Until the greeting of the server is in. */
  private giveUp: number | undefined;

  override doOpen(): this {
    let turns = (hasWorked ? patienceMs : firstPatienceMs) / turnMs;
    this.giveUp = window.setInterval(() => {
      turns -= 1;
      if (turns <= 0) this.fail('nothing came back');
    }, turnMs);
    super.doOpen();
    // Without a WebSocket it failed already, before anybody could listen to it.
    if (!this.ws) queueMicrotask(() => this.fail('there is none'));
    return this;
  }

  override doClose(): void {
    this.stopWaiting();
    super.doClose();
  }

  protected override onPacket(...packet: Parameters<PlainWebSocket['onPacket']>): void {
    this.stopWaiting();
    hasWorked = true;
    super.onPacket(...packet);
  }

  protected override onError(...error: Parameters<PlainWebSocket['onError']>): this {
    this.stopWaiting();
    return super.onError(...error);
  }

  protected override onClose(...details: Parameters<PlainWebSocket['onClose']>): void {
    if (this.giveUp === undefined) super.onClose(...details);
    else this.fail('shut before the greeting');
  }

  private fail(reason: string): void {
    if (this.giveUp === undefined) return;
    const { ws } = this;
    this.onError(reason, undefined);
    ws?.close();
  }

  private stopWaiting(): void {
    window.clearInterval(this.giveUp);
    this.giveUp = undefined;
  }
}

/** In the order in which they are tried; `worked` is the one of before, in this tab. */
export const transports = (worked?: string) =>
  worked === 'polling' ? [LongPolling, ImpatientWebSocket] : [ImpatientWebSocket, LongPolling];
