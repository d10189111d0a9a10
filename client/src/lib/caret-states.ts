/**
 * Carets between the wire and the editor, which knows them as Yjs awareness. Only the place of a caret goes
 * out; who it is comes from the server, under a seat that the server gave out.
 */
import type { Caret, Cursor } from '@leerkring/shared/contract/documents';
import type { Awareness } from 'y-protocols/awareness';

/** Where our own caret is; null when it is nowhere. */
export const cursorOf = (awareness: Awareness): Cursor | null => {
  const cursor: unknown = awareness.getLocalState()?.['cursor'];
  // Yjs positions are classes; what travels is what they hold.
  return cursor ? (JSON.parse(JSON.stringify(cursor)) as Cursor) : null;
};

/** Our own comes back as well, and is left out. */
export const showCarets = (
  awareness: Awareness,
  carets: readonly Caret[],
  ownSeat: number,
  origin: unknown,
): void => {
  const change: Change = { added: [], updated: [], removed: [] };
  for (const { seat, person, cursor } of carets) {
    if (seat === ownSeat) continue;
    const isKnown = awareness.states.has(seat);
    if (cursor) {
      const clock = (awareness.meta.get(seat)?.clock ?? 0) + 1;
      awareness.states.set(seat, { user: person, cursor });
      awareness.meta.set(seat, { clock, lastUpdated: Date.now() });
      (isKnown ? change.updated : change.added).push(seat);
    } else if (isKnown) remove(awareness, seat, change);
  }
  tell(awareness, change, origin);
};

/** Without a connection nobody knows where the others are. */
export const forgetCarets = (awareness: Awareness, origin: unknown): void => {
  const change: Change = { added: [], updated: [], removed: [] };
  for (const seat of [...awareness.states.keys()])
    if (seat !== awareness.clientID) remove(awareness, seat, change);
  tell(awareness, change, origin);
};

interface Change {
  added: number[];
  updated: number[];
  removed: number[];
}

const remove = (awareness: Awareness, seat: number, change: Change) => {
  awareness.states.delete(seat);
  awareness.meta.delete(seat);
  change.removed.push(seat);
};

const tell = (awareness: Awareness, change: Change, origin: unknown) => {
  if (change.added.length + change.updated.length + change.removed.length === 0) return;
  awareness.emit('change', [change, origin]);
  awareness.emit('update', [change, origin]);
};
