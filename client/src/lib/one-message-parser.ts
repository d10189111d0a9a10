/** Socket.IO's own encoding, with a packet that holds bytes as one message; see frame.ts of the contract. */
import { pack, unpack } from '@leerkring/shared/contract/frame';
import * as parser from 'socket.io-parser';

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** A text that was edited a lot since it was folded comes with each of those edits. */
const maxAttachments = 100_000;

export class Encoder extends parser.Encoder {
  override encode(packet: parser.Packet): [string | Uint8Array] {
    const [head, ...attachments] = super.encode(packet) as [string, ...Uint8Array[]];
    return [attachments.length === 0 ? head : pack([utf8.encode(head), ...attachments])];
  }
}

export class Decoder extends parser.Decoder {
  constructor() {
    super({ maxAttachments });
  }

  override add(message: string | ArrayBuffer): void {
    if (typeof message === 'string') {
      super.add(message);
      return;
    }
    const [head, ...attachments] = unpack(new Uint8Array(message));
    super.add(text.decode(head));
    for (const attachment of attachments) super.add(attachment);
  }
}
