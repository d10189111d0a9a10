import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { AppError } from '../../platform/http/app-error.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DocumentFolder } from './document-folder.js';
import { DocumentRoom } from './document-room.js';
import type { DocumentRooms } from './document-rooms.js';
import type { Head } from './document-store.js';
import { DocumentUpkeep } from './document-upkeep.js';

const documentId = '0199b1a0-0000-7000-8000-00000000000a' as DocumentId;

let grow: (room: DocumentRoom) => void;
let asked: number;
let outcome: () => Promise<Head | null>;
let failures: unknown[];
beforeEach(() => {
  asked = 0;
  failures = [];
  outcome = async () => null;
  const folder = {
    fold: () => {
      asked += 1;
      return outcome();
    },
  };
  const rooms = {
    onGrown: (listener: typeof grow) => {
      grow = listener;
    },
  };
  const logger = { failure: (error: unknown) => failures.push(error) };
  new DocumentUpkeep(
    folder as unknown as DocumentFolder,
    logger as unknown as Logger,
    rooms as unknown as DocumentRooms,
  );
});

const roomWith = (edits: number, isOpen: boolean) => {
  const room = new DocumentRoom(documentId, { incarnation: 1, sequence: edits, folded: 0 });
  if (isOpen) room.socketIds.add('somebody');
  return room;
};
const turn = () => new Promise(setImmediate);

describe('a text is folded', () => {
  it.each([
    [499, true, 0],
    [500, true, 1],
    [19, false, 0],
    [20, false, 1],
  ])('with %d edits while somebody has it open (%s): %d times', (edits, isOpen, times) => {
    grow(roomWith(edits, isOpen));
    expect(asked).toBe(times);
  });

  it('not again within half a minute, also when it failed', async () => {
    const room = roomWith(600, true);
    outcome = () => Promise.reject(new Error('no database'));
    grow(room);
    await turn();
    grow(room);
    expect([asked, failures.length]).toEqual([1, 1]);
    room.foldAskedAt -= 30_000;
    grow(room);
    expect(asked).toBe(2);
  });

  it('and its edits count no more, but those that came meanwhile do', async () => {
    const room = roomWith(600, true);
    outcome = async () => {
      room.accept(600, [Uint8Array.of(1), Uint8Array.of(2)]);
      return { incarnation: 1, sequence: 601, folded: 600 };
    };
    room.content = Promise.resolve({} as never);
    grow(room);
    await turn();
    expect([room.unfolded, room.content]).toEqual([2, null]);
  });

  it('and nobody is bothered when the server ends first', async () => {
    outcome = () => Promise.reject(new AppError('unavailable'));
    grow(roomWith(600, true));
    await turn();
    expect(failures).toEqual([]);
  });
});
