/**
 * Somebody of ours: Socket.IO's packets over one WebSocket, and a packet with bytes as one message
 * (shared/src/contract/frame.ts). Says the same as client/src/lib, with as little work as possible.
 */
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import { pack, unpack } from '@leerkring/shared/contract/frame';
import { readTyped, typedUpdate } from './document-edits.mjs';
import { Wire } from './document-wire.mjs';

const lengthBytes = 4;
/** As in client/src/lib/document-provider.ts. */
const caretEveryMs = 200;
const [zero, two, three, four, nine] = Buffer.from('02349');
/** Where the `t` of `[{"ok":true` stands, counted from the bracket. */
const okAt = 7;
const t = 't'.charCodeAt(0);

export class OursClient extends Wire {
  constructor(port, { document, seat, meter, cookie }) {
    super({
      port,
      path: '/socket.io/?EIO=4&transport=websocket',
      headers: { Cookie: cookie, Origin: `http://localhost:${port}` },
    });
    Object.assign(this, { document, seat, meter });
    this.lastAck = 0;
    this.pushes = 0;
    this.moved = null;
    this.asked = new Map();
    this.inFlight = null;
    this.waiting = null;
    this.connected = new Promise((resolve, reject) => {
      this.resolveConnected = resolve;
      this.opened.catch(reject);
      this.onClose = () => reject(new Error('The server closed the connection'));
    });
    this.found = (client, clock, length) => {
      if (client !== this.seat.yjsClient) this.meter.delivered(client, clock, length);
    };
  }

  /** A command with an answer, as text. */
  ask(command, input) {
    const id = ++this.lastAck;
    this.sendText(`42${id}${JSON.stringify([command, input])}`);
    return this.answered(id, command);
  }

  answered(id, command) {
    return new Promise((resolve, reject) => {
      this.asked.set(id, (reply) =>
        reply.ok ? resolve(reply.data) : reject(new Error(`${command}: ${JSON.stringify(reply.problem)}`)),
      );
    });
  }

  /** Resolves with the updates the client lacked. `holds`: the stored text it has already, or null. */
  async open(holds = null) {
    const { id: documentId, at } = this.document;
    const id = ++this.lastAck;
    const answered = this.answered(id, 'document.open');
    const input = { documentId, schemaVersion: documentSchemaVersion, holds: null };
    if (holds) {
      const stateVector = { _placeholder: true, num: 0 };
      input.holds = { ...at, stateVector };
      this.sendParts(`51-${id}${JSON.stringify(['document.open', input])}`, holds.stateVector);
    } else this.sendText(`42${id}${JSON.stringify(['document.open', input])}`);
    const { incarnation, sequence, updates, mayWrite, seat } = await answered;
    if (!mayWrite) throw new Error('The text may not be written');
    this.document.at = { incarnation, sequence };
    this.place = seat;
    return updates;
  }

  /** One push at a time, as our provider does; what is typed meanwhile goes together in the next. */
  type(typed) {
    const { waiting } = this;
    this.waiting = waiting ? { ...waiting, characters: waiting.characters + typed.characters } : typed;
    if (!this.inFlight) this.push();
  }

  push() {
    const id = ++this.lastAck;
    const number = ++this.pushes;
    this.inFlight = { id, saved: `[${this.place},${number}]`, ...this.waiting };
    this.waiting = null;
    const { id: documentId, at } = this.document;
    const cursor = this.takeCaret();
    const moved = cursor ? `,"cursor":${JSON.stringify(cursor)}` : '';
    this.sendParts(
      `51-${id}["document.push",{"documentId":"${documentId}","incarnation":${at.incarnation},"update":{"_placeholder":true,"num":0},"number":${number}${moved}}]`,
      typedUpdate(this.seat.yjsClient, this.inFlight),
    );
  }

  /** Travels with an edit that comes soon, as in our provider, and alone when there is none. */
  caret(cursor) {
    this.moved = cursor;
    this.caretTimer ??= setTimeout(() => {
      const moved = this.takeCaret();
      this.sendText(
        `42${JSON.stringify(['document.caret', { documentId: this.document.id, cursor: moved }])}`,
      );
    }, caretEveryMs);
  }

  takeCaret() {
    const { moved } = this;
    clearTimeout(this.caretTimer);
    this.caretTimer = undefined;
    this.moved = null;
    return moved;
  }

  close() {
    this.takeCaret();
    super.close();
  }

  sendParts(text, bytes) {
    this.sendBytes(pack([Buffer.from(text), bytes]));
  }

  message(bytes, start, end, isText) {
    if (!isText) return this.packed(bytes, start, end);
    const kind = bytes[start];
    if (kind === zero) return this.sendText('40');
    if (kind === two) return this.sendText('3');
    if (kind !== four) return;
    const type = bytes[start + 1];
    if (type === zero) return this.resolveConnected();
    if (type === two) return this.told(bytes, start, end);
    if (type === three) return this.acknowledged(bytes, start + 2, end, []);
    // Refused or sent away.
    this.onClose?.();
    this.close();
  }

  told(bytes, start, end) {
    if (bytes.toString('latin1', start + 4, start + 20) === 'document.updated') {
      this.meter.caretDelivered();
      this.shown(bytes, start, end);
    } else if (process.env.BENCH_VERBOSE)
      console.error(bytes.toString('utf8', start, Math.min(end, start + 300)));
  }

  /** `[length][text][length][attachment]...`; an event is `document.updated`, with one edit an attachment. */
  packed(bytes, start, end) {
    const textEnd = start + lengthBytes + bytes.readUInt32BE(start);
    if (bytes[start + lengthBytes] !== '5'.charCodeAt(0)) {
      const [text, ...attachments] = unpack(Buffer.from(bytes.subarray(start, end)));
      const head = Buffer.from(text);
      return this.acknowledged(head, head.indexOf('-') + 1, head.length, attachments);
    }
    this.shown(bytes, start, textEnd);
    for (let at = textEnd; at < end; ) {
      const next = at + lengthBytes + bytes.readUInt32BE(at);
      readTyped(bytes, at + lengthBytes, next, this.found);
      at = next;
    }
  }

  /** A frame says at its end which pushes are saved. */
  shown(bytes, start, end) {
    if (this.inFlight && bytes.toString('latin1', start, end).includes(this.inFlight.saved)) this.saved();
  }

  saved() {
    const { clock, characters } = this.inFlight;
    this.inFlight = null;
    this.meter.acknowledged(this.seat, clock, characters.length);
    if (this.waiting) this.push();
  }

  /** `<id>[reply]` */
  acknowledged(bytes, start, end, attachments) {
    let id = 0;
    let at = start;
    while (bytes[at] >= zero && bytes[at] <= nine) id = id * 10 + bytes[at++] - zero;
    if (id === this.inFlight?.id) {
      if (bytes[at + okAt] !== t) this.meter.refused(bytes.toString('utf8', at, end));
      return this.saved();
    }
    const [reply] = JSON.parse(bytes.toString('utf8', at, end));
    if (reply.ok && attachments.length > 0) reply.data.updates = attachments;
    this.asked.get(id)?.(reply);
    this.asked.delete(id);
  }
}
