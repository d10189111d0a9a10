/**
 * When a suggestion was made: its id is a UUIDv7, so the mark in the text needs no time of its own. It is the time of
 * the device of who made it, and nothing is decided by it.
 */

/** Null for an id that tells no time. */
export const suggestedAt = (id: string): Date | null =>
  id[14] === '7' ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null;
