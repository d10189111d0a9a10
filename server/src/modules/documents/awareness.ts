/**
 * Carets pass through the server, which keeps only the place of the caret and writes the name and the
 * colour itself: nobody can appear as somebody else. One frame speaks for one Yjs client.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface CaretState {
  clientId: number;
  clock: number;
  /** Yjs relative positions, opaque to us; null when the caret is gone. */
  cursor: unknown;
}

export interface CaretOwner {
  id: string;
  name: string;
  color: string;
}

/** Null when the frame is not exactly one readable state. */
export const readCaret = (update: Uint8Array): CaretState | null => {
  try {
    const decoder = decoding.createDecoder(update);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (decoding.hasContent(decoder) || clock > 2 ** 31) return null;
    if (state === null) return { clientId, clock, cursor: null };
    if (typeof state !== 'object' || !('cursor' in state)) return { clientId, clock, cursor: null };
    return { clientId, clock, cursor: state.cursor };
  } catch {
    return null;
  }
};

/** The frame others receive: `gone` removes the caret. */
export const writeCaret = (
  { clientId, clock, cursor }: CaretState,
  owner: CaretOwner | 'gone',
): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(owner === 'gone' ? null : { user: owner, cursor }));
  return encoding.toUint8Array(encoder);
};
