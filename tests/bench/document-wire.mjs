/**
 * A WebSocket client that costs the load generator little: thousands of these share one core, so frames are
 * read in place out of one shared buffer and sent with a mask of zeros. Only what the servers under
 * measurement send: whole, unmasked messages. A protocol extends `Wire` with `message`.
 */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const continuation = 0;
const text = 1;
const close = 8;
const ping = 9;
const pong = 10;
const readBuffer = Buffer.allocUnsafe(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');

export class Wire {
  /** Resolves once the server has agreed to speak WebSocket. */
  constructor({ port, path, headers = {} }) {
    this.rest = null;
    this.upgraded = false;
    this.closing = false;
    this.onClose = null;
    this.opened = new Promise((resolve, reject) => {
      this.resolveOpened = resolve;
      this.rejectOpened = reject;
    });
    this.socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: readBuffer, callback: (length, buffer) => this.received(length, buffer) },
    });
    this.socket.once('connect', () => this.socket.write(upgradeRequest(port, path, headers)));
    this.socket.on('error', (error) => this.rejectOpened(error));
    this.socket.once('close', () => {
      this.rejectOpened(new Error('The server closed the connection'));
      if (!this.closing) this.onClose?.();
    });
  }

  received(length, buffer) {
    const fresh = buffer.subarray(0, length);
    let bytes = this.rest ? Buffer.concat([this.rest, fresh]) : fresh;
    this.rest = null;
    if (!this.upgraded) bytes = this.readHead(bytes);
    const read = this.readFrames(bytes);
    if (read < bytes.length) this.rest = Buffer.from(bytes.subarray(read));
    return true;
  }

  readHead(bytes) {
    const end = bytes.indexOf(headEnd);
    if (end < 0) {
      this.rest = Buffer.from(bytes);
      return bytes.subarray(bytes.length);
    }
    const status = bytes.toString('latin1', 9, 12);
    if (status !== '101') {
      this.rejectOpened(new Error(`The server answered ${bytes.toString('latin1', 0, 400)}`));
      this.close();
      return bytes.subarray(bytes.length);
    }
    this.upgraded = true;
    this.resolveOpened();
    return bytes.subarray(end + headEnd.length);
  }

  /** Returns how many bytes it used. */
  readFrames(bytes) {
    let at = 0;
    while (bytes.length - at >= 2) {
      const first = bytes[at];
      let size = bytes[at + 1];
      let start = at + 2;
      if (size === 126) {
        if (bytes.length < at + 4) return at;
        size = bytes.readUInt16BE(at + 2);
        start = at + 4;
      } else if (size === 127) {
        if (bytes.length < at + 10) return at;
        size = Number(bytes.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      const end = start + size;
      if (end > bytes.length) return at;
      this.frame(first, bytes, start, end);
      at = end;
    }
    return at;
  }

  frame(first, bytes, start, end) {
    const opcode = first & 15;
    if (opcode === ping) return this.sendFrame(pong, bytes.subarray(start, end));
    if (opcode === pong || opcode === close) return;
    if (first < 0x80 || opcode === continuation) throw new Error('The bench reads whole messages only');
    this.message(bytes, start, end, opcode === text);
  }

  sendText(value) {
    this.sendFrame(text, Buffer.from(value));
  }

  sendBytes(payload) {
    this.sendFrame(2, payload);
  }

  sendFrame(opcode, payload) {
    const { length } = payload;
    const head = length < 126 ? 6 : length < 65_536 ? 8 : 14;
    const frame = Buffer.allocUnsafe(head + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
    if (head === 8) frame.writeUInt16BE(length, 2);
    if (head === 14) frame.writeBigUInt64BE(BigInt(length), 2);
    frame.fill(0, head - 4, head);
    frame.set(payload, head);
    this.socket.write(frame);
  }

  close() {
    this.closing = true;
    this.socket.destroy();
  }
}

const upgradeRequest = (port, path, headers) =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
