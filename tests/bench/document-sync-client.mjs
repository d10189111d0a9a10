/**
 * A client of the Yjs sync protocol over WebSocket, as y-websocket speaks it and, with the name of the
 * document before every message, Hocuspocus. `meter` hears of what others typed and of what was acknowledged.
 */
import * as encoding from 'lib0/encoding';
import { readTyped, typedUpdate } from './document-edits.mjs';
import { Wire } from './document-wire.mjs';

const sync = 0;
const awareness = 1;
const syncReply = 4;
const step1 = 0;
const step2 = 1;
const update = 2;
const nothing = new Uint8Array([0, 0]);
const noStateVector = new Uint8Array([0]);

export class SyncClient extends Wire {
  constructor(address, { name, prefix, document, seat, meter }) {
    super(address);
    this.name = name;
    this.document = document;
    this.seat = seat;
    this.meter = meter;
    this.prefix = prefix;
    this.caretClock = 0;
    this.holds = null;
    this.found = (client, clock, length) => {
      if (client !== this.seat.yjsClient) this.meter.delivered(client, clock, length);
    };
  }

  /** Resolves with the updates the client lacked. `holds`: the stored document it has already, or null. */
  open(holds = null) {
    this.holds = holds;
    return new Promise((resolve, reject) => {
      this.gotContent = resolve;
      this.onClose = () => reject(new Error('The connection was closed'));
      this.sendSync(step1, holds?.stateVector ?? noStateVector);
    });
  }

  /** Every character at once, as the providers do. */
  type(typed) {
    this.push(typedUpdate(this.seat.yjsClient, typed));
  }

  push(bytes) {
    this.sendSync(update, bytes);
  }

  caret(cursor) {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, this.seat.yjsClient);
    encoding.writeVarUint(encoder, ++this.caretClock);
    encoding.writeVarString(encoder, JSON.stringify({ user: this.seat.user, cursor }));
    const message = this.start(awareness);
    encoding.writeVarUint8Array(message, encoding.toUint8Array(encoder));
    this.sendBytes(encoding.toUint8Array(message));
  }

  start(type) {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.prefix);
    encoding.writeVarUint(encoder, type);
    return encoder;
  }

  sendSync(kind, payload) {
    const encoder = this.start(sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
    this.sendBytes(encoding.toUint8Array(encoder));
  }

  message(bytes, start, end) {
    const at = start + this.prefix.length;
    const type = bytes[at];
    if (type === sync || type === syncReply) this.synced(bytes, at + 1, end);
    else if (type === awareness) this.meter.caretDelivered();
    else this.other(type, bytes, at + 1, end);
  }

  synced(bytes, at, end) {
    const kind = bytes[at];
    let payload = at + 1;
    while (bytes[payload] >= 128) payload++;
    payload++;
    if (kind === update) readTyped(bytes, payload, end, this.found);
    if (kind === step1) this.sendSync(step2, this.holds?.deletions ?? nothing);
    if (kind === step2) this.gotContent?.([Uint8Array.prototype.slice.call(bytes, payload, end)]);
  }

  other() {}
}
