import { createHash } from 'node:crypto';
import { stringify, v7 } from 'uuid';

/** UUIDv7: made by the application, and in order of time, so that indexes grow at one end. */
export const newId = <Id extends string>(): Id => v7() as Id;

/** Always the same for the same words: what is made from them twice is one thing. A UUIDv8. */
export const derivedId = <Id extends string>(...words: string[]): Id => {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return stringify(bytes) as Id;
};
