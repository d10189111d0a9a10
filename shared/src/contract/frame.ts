/**
 * A Socket.IO packet with bytes as one message. Socket.IO itself sends its text and every attachment as a
 * message of their own, and a server that tells a room something is bound by the number of messages, not by
 * their size. The parts are those of Socket.IO's own encoding, each behind its length in four bytes.
 */
const LENGTH_BYTES = 4;

/** The text and then the attachments, in the order of Socket.IO's encoder. */
export type FrameParts = [text: Uint8Array, ...attachments: Uint8Array[]];

export const pack = (parts: FrameParts): Uint8Array => {
  const size = parts.reduce((sum, part) => sum + LENGTH_BYTES + part.byteLength, 0);
  const frame = new Uint8Array(size);
  const view = new DataView(frame.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.byteLength);
    frame.set(part, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + part.byteLength;
  }
  return frame;
};

/** Throws a RangeError when the bytes are not one whole frame. The parts share its memory. */
export const unpack = (frame: Uint8Array): FrameParts => {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const parts: Uint8Array[] = [];
  let offset = 0;
  while (offset < frame.byteLength) {
    const end = offset + LENGTH_BYTES + view.getUint32(offset);
    if (end > frame.byteLength) throw new RangeError('A part of the frame is missing');
    parts.push(frame.subarray(offset + LENGTH_BYTES, end));
    offset = end;
  }
  const [text, ...attachments] = parts;
  if (!text || attachments.length === 0)
    throw new RangeError('A frame has a text and at least one attachment');
  return [text, ...attachments];
};
