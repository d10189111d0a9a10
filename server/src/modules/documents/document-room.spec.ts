import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { Caret } from '@leerkring/shared/contract/documents';
import { DocumentRoom } from './document-room.js';

const documentId = '0199b1a0-0000-7000-8000-00000000000a' as DocumentId;
const edits = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => Uint8Array.of(from + index));
const caretAt = (seat: number, clock: number | null): Caret => {
  const place = { item: { client: 1, clock: clock ?? 0 } };
  return {
    seat,
    person: { id: documentId as never, name: `person ${seat}` },
    cursor: clock === null ? null : { anchor: place, head: place },
  };
};

let room: DocumentRoom;
beforeEach(() => {
  room = new DocumentRoom(documentId, { incarnation: 5, sequence: 10, folded: 4 });
});

describe('the edits of a room', () => {
  it('are told once, behind the number before them', () => {
    expect(room.accept(10, edits(11, 13))).toBe(true);
    expect(room.accept(13, edits(14, 14))).toBe(true);
    expect(room.nextFrame()).toEqual({
      documentId,
      incarnation: 5,
      after: 10,
      updates: edits(11, 14),
      carets: [],
      saved: [],
    });
    expect(room.nextFrame()).toEqual({
      documentId,
      incarnation: 5,
      after: 14,
      updates: [],
      carets: [],
      saved: [],
    });
    expect(room.head).toEqual({ incarnation: 5, sequence: 14, folded: 4 });
  });

  it('that were heard before are not told again', () => {
    room.accept(10, edits(11, 13));
    expect(room.accept(11, edits(12, 15))).toBe(true);
    expect(room.accept(10, edits(11, 12))).toBe(true);
    expect(room.nextFrame()).toMatchObject({ after: 10, updates: edits(11, 15) });
    expect(room.sequence).toBe(15);
  });

  it('are not taken when there are others in between', () => {
    expect(room.accept(11, edits(12, 13))).toBe(false);
    expect([room.sequence, room.nextFrame().updates]).toEqual([10, []]);
  });

  it('are remembered for who comes back soon, and not for who was away longer', () => {
    for (let number = 11; number <= 200; number += 1) room.accept(number - 1, edits(number, number));
    expect(room.since(200)).toEqual([]);
    expect(room.since(197)).toEqual(edits(198, 200));
    expect(room.since(200 - 64)).toEqual(edits(137, 200));
    expect(room.since(200 - 65)).toBeNull();
    expect(room.since(3)).toBeNull();
  });

  it('that are saved are said to be so once, to the seat that sent them', () => {
    room.acknowledge(7, 3);
    room.accept(10, edits(11, 11));
    expect([room.nextFrame().saved, room.nextFrame().saved]).toEqual([[[7, 3]], []]);
  });

  it('are none for who is further than this node', () => {
    expect(room.since(11)).toEqual([]);
  });

  it('are forgotten when the text goes on without them', () => {
    room.accept(10, edits(11, 13));
    room.content = Promise.resolve({} as never);
    room.writing = Promise.resolve({} as never);
    room.restart({ incarnation: 6, sequence: 40, folded: 40 });
    expect(room.nextFrame()).toMatchObject({ incarnation: 6, after: 40, updates: [] });
    expect([room.since(40), room.since(39), room.content, room.writing]).toEqual([[], null, null, null]);
    expect(room.unfolded).toBe(0);
  });

  it('count as long as they are not folded', () => {
    expect(room.unfolded).toBe(6);
    room.accept(10, edits(11, 13));
    expect([room.unfolded, room.unfoldedBytes]).toEqual([9, 3]);
  });
});

describe('the carets of a room', () => {
  it('are told where they stand last, and present for who comes', () => {
    for (const clock of [1, 2, 3]) room.moveCaret(caretAt(7, clock), 0);
    room.moveCaret(caretAt(8, 5), 0);
    expect(room.nextFrame().carets).toEqual([caretAt(7, 3), caretAt(8, 5)]);
    expect(room.nextFrame().carets).toEqual([]);
    expect(room.present).toEqual([caretAt(7, 3), caretAt(8, 5)]);
  });

  it('go once, and without a word when they never came', () => {
    room.moveCaret(caretAt(7, 1), 0);
    room.nextFrame();
    room.moveCaret(caretAt(7, null), 0);
    room.moveCaret(caretAt(9, null), 0);
    expect([room.nextFrame().carets, room.present]).toEqual([[caretAt(7, null)], []]);
    room.moveCaret(caretAt(7, null), 0);
    expect(room.nextFrame().carets).toEqual([]);
  });

  it('go when nobody renews them', () => {
    room.moveCaret(caretAt(7, 1), 1_000);
    room.moveCaret(caretAt(8, 1), 1_000);
    room.moveCaret(caretAt(8, 1), 3_000);
    room.nextFrame();
    room.dropCaretsBefore(2_000);
    expect([room.nextFrame().carets, room.present]).toEqual([[caretAt(7, null)], [caretAt(8, 1)]]);
  });

  it('stay when the text is made anew', () => {
    room.moveCaret(caretAt(7, 1), 0);
    room.restart({ incarnation: 6, sequence: 0, folded: 0 });
    expect(room.present).toEqual([caretAt(7, 1)]);
  });
});
