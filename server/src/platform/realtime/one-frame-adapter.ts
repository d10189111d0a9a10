/**
 * What is told to a room is made into bytes for the wire once, and not once for each socket, and written
 * straight to each connection that is free. Socket.IO's own adapter makes one frame for text; this one does
 * it for bytes too, and into one buffer, because two are two writes. It stands on two private methods of that
 * adapter: where they are missing (another version), everything goes the ordinary way; and so does what is
 * for a connection that is not free, or does long-polling.
 */
import type { Namespace } from 'socket.io';
import { Adapter, type BroadcastOptions } from 'socket.io-adapter';
import { idleConnection } from './raw-connection.js';

interface PacketOptions {
  preEncoded?: boolean;
  wsPreEncodedFrame?: Buffer[];
}
interface Innards {
  /** Messages of the packet; called once for each broadcast. */
  _encode?: (packet: object, options: PacketOptions) => unknown[];
  /** Calls back with each socket that is meant. */
  apply?: (options: BroadcastOptions, tell: (socket: Receiver) => void) => void;
}
interface Receiver {
  client: { writeToEngine(messages: unknown[], options: PacketOptions): void };
}

export class OneFrameAdapter extends Adapter {
  private readonly innards: Innards;

  constructor(namespace: Namespace) {
    super(namespace);
    this.innards = this as unknown as Innards;
    const ordinary = this.innards._encode?.bind(this);
    if (!ordinary) return;
    this.innards._encode = (packet, options) => {
      const messages = ordinary(packet, options);
      const [message] = messages;
      if (messages.length === 1 && message instanceof Uint8Array)
        options.wsPreEncodedFrame = [binaryFrame(message)];
      else if (options.wsPreEncodedFrame)
        options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)];
      return messages;
    };
  }

  override broadcast(packet: object, to: BroadcastOptions): void {
    const { _encode, apply } = this.innards;
    if (!_encode || !apply || to.flags?.volatile) {
      super.broadcast(packet, to);
      return;
    }
    const options: PacketOptions = { preEncoded: true };
    const messages = _encode.call(this, Object.assign(packet, { nsp: this.nsp.name }), options);
    const [frame] = options.wsPreEncodedFrame ?? [];
    apply.call(this, to, (socket) => {
      const connection = frame && idleConnection(socket);
      if (connection) connection.write(frame);
      else socket.client.writeToEngine(messages, options);
    });
  }
}

const WHOLE_BINARY_MESSAGE = 0x82;

/** A WebSocket frame as a server sends it, unmasked (RFC 6455, section 5.2). */
export const binaryFrame = (message: Uint8Array): Buffer => {
  const { byteLength } = message;
  const header = Buffer.alloc(byteLength < 126 ? 2 : byteLength < 65_536 ? 4 : 10);
  header[0] = WHOLE_BINARY_MESSAGE;
  header[1] = byteLength < 126 ? byteLength : byteLength < 65_536 ? 126 : 127;
  if (header.length === 4) header.writeUInt16BE(byteLength, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(byteLength), 2);
  return Buffer.concat([header, message]);
};
