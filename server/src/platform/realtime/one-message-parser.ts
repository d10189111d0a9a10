/** Socket.IO's own encoding, with a packet that holds bytes as one message; see frame.ts of the contract. */
import { pack, unpack } from '@leerkring/shared/contract/frame';
import * as parser from 'socket.io-parser';

export class Encoder extends parser.Encoder {
  override encode(packet: parser.Packet): [string | Uint8Array] {
    const [text, ...attachments] = super.encode(packet) as [string, ...Uint8Array[]];
    return [attachments.length === 0 ? text : pack([Buffer.from(text), ...attachments])];
  }
}

export class Decoder extends parser.Decoder {
  override add(message: string | Buffer): void {
    if (typeof message === 'string') {
      super.add(message);
      return;
    }
    const [text, ...attachments] = unpack(message);
    super.add(Buffer.from(text).toString());
    for (const attachment of attachments) super.add(attachment);
  }
}
