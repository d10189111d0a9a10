import { describe, expect, it } from '@jest/globals';
import { type FrameParts, pack, unpack } from './frame.js';

const bytes = (length: number, first = 0) => Uint8Array.from({ length }, (_, index) => (first + index) % 256);
const text = (words: string) => new TextEncoder().encode(words);

describe('a frame', () => {
  it.each<[string, FrameParts]>([
    ['one attachment', [text('51-["a",{"_placeholder":true,"num":0}]'), bytes(3)]],
    ['an empty attachment', [text('x'), bytes(0)]],
    ['no text', [bytes(0), bytes(1)]],
    ['many attachments', [text('héé 👋'), ...Array.from({ length: 500 }, (_, index) => bytes(index, index))]],
    ['a large attachment', [text('x'), bytes(300_000)]],
  ])('with %s comes out as it went in', (_, parts) => {
    expect(unpack(pack(parts))).toEqual(parts);
  });

  it('has each part behind its length in four bytes, the highest first', () => {
    expect([...pack([text('hi'), bytes(258)])].slice(0, 12)).toEqual([
      0, 0, 0, 2, 104, 105, 0, 0, 1, 2, 0, 1,
    ]);
  });

  it('is read where it lies, also in the middle of other bytes', () => {
    const frame = pack([text('hi'), bytes(3)]);
    const around = new Uint8Array(frame.byteLength + 7);
    around.set(frame, 4);
    const [head, attachment] = unpack(around.subarray(4, 4 + frame.byteLength));
    expect([head, attachment]).toEqual([text('hi'), bytes(3)]);
    expect(attachment?.buffer).toBe(around.buffer);
  });

  it.each<[string, readonly number[]]>([
    ['nothing', []],
    ['half a length', [0, 0, 1]],
    ['only a text', [0, 0, 0, 1, 65]],
    ['less than it says', [0, 0, 0, 1, 65, 0, 0, 0, 2, 1]],
    ['a length and nothing behind it', [0, 0, 0, 1, 65, 0, 0, 0, 2]],
    ['something behind it', [0, 0, 0, 1, 65, 0, 0, 0, 0, 9]],
    ['a part of four gigabytes', [255, 255, 255, 255, 65]],
    ['a text of four gigabytes less one', [0, 0, 0, 0, 255, 255, 255, 254]],
  ])('that is %s is none', (_, numbers) => {
    expect(() => unpack(Uint8Array.from(numbers))).toThrow(RangeError);
  });

  it('of any bytes is read whole or not at all', () => {
    for (let seed = 0; seed < 5_000; seed += 1) {
      const numbers = Array.from({ length: seed % 24 }, (_, index) => ((seed * (index + 7)) % 11) % 5);
      let parts: Uint8Array[];
      try {
        parts = unpack(Uint8Array.from(numbers));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        continue;
      }
      expect([...pack(parts as FrameParts)]).toEqual(numbers);
    }
  });
});
