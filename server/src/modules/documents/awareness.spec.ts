import { describe, expect, it } from '@jest/globals';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type CaretOwner, type CaretState, readCaret, writeCaret } from './awareness.js';

const owner: CaretOwner = { id: 'p1', name: 'Ann', color: '#0b5563' };
const cursor = { anchor: { type: null, tname: 'content' }, head: { tname: 'content' } };

/** A frame as y-protocols makes it. */
const frameOf = (state: Record<string, unknown> | null): Uint8Array => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(state);
  const frame = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  return frame;
};
/** What y-protocols makes of a frame. */
const received = (...frames: Uint8Array[]): unknown[] => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const frame of frames) applyAwarenessUpdate(awareness, frame, 'test');
  const states = [...awareness.getStates().values()];
  awareness.destroy();
  return states;
};
const read = (frame: Uint8Array): CaretState => {
  const caret = readCaret(frame);
  if (!caret) throw new Error('The frame was not read');
  return caret;
};

describe('a caret frame', () => {
  it('keeps the place and drops what the client says about itself', () => {
    const caret = read(frameOf({ cursor, user: { name: 'Ben', color: 'red' }, isAdmin: true }));
    expect(caret).toEqual({ clientId: expect.any(Number), clock: 1, cursor });
    expect(received(writeCaret(caret, owner))).toEqual([{ user: owner, cursor }]);
  });

  it.each([null, {}, { user: { name: 'Ann' } }])('without a place is a caret that is gone: %j', (state) => {
    expect(read(frameOf(state)).cursor).toBeNull();
  });

  it('that says gone takes the caret away', () => {
    const caret = read(frameOf({ cursor }));
    const shown = writeCaret(caret, owner);
    expect(received(shown, writeCaret({ ...caret, clock: caret.clock + 1 }, 'gone'))).toEqual([]);
  });

  it('is not read when it is cut off anywhere', () => {
    const frame = frameOf({ cursor });
    for (let length = 0; length < frame.length; length += 1)
      expect([length, readCaret(frame.subarray(0, length))]).toEqual([length, null]);
  });

  it('is not read when it speaks for two or for none', () => {
    const awareness = new Awareness(new Y.Doc());
    applyAwarenessUpdate(awareness, frameOf({ cursor }), 'test');
    expect(readCaret(encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]))).toBeNull();
    expect(readCaret(encodeAwarenessUpdate(awareness, []))).toBeNull();
    awareness.destroy();
  });
});
