/**
 * Who took away which characters. Yjs keeps what was deleted and not by whom, so it is read from the log, whose
 * rows name their author, before the log is folded into the snapshot. Who wrote is known already: each Yjs
 * client is somebody's.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';

export interface Written {
  personId: PersonId;
  update: Uint8Array;
}

/** By person and Yjs client: `[clock, length, clock, length ...]`, in order and apart. */
export type Removals = Record<string, Record<string, number[]>>;

/** What was known, and what these rows of the log take away. */
export const addRemovals = (known: Removals | null, log: readonly Written[]): Removals => {
  const all: Removals = structuredClone(known ?? {});
  for (const { personId, update } of log) {
    for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
      all[personId] ??= {};
      const ofPerson = all[personId];
      ofPerson[client] ??= [];
      for (const { clock, len } of ranges) ofPerson[client].push(clock, len);
    }
  }
  for (const clients of Object.values(all))
    for (const [client, ranges] of Object.entries(clients)) clients[client] = inOrder(ranges);
  return all;
};

const inOrder = (ranges: readonly number[]): number[] => {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] ?? 0, ranges[at + 1] ?? 0]);
  pairs.sort(([one], [other]) => one - other);
  const merged: number[] = [];
  for (const [clock, length] of pairs) {
    const start = merged.at(-2) ?? 0;
    const end = start + (merged.at(-1) ?? 0);
    if (merged.length === 0 || clock > end) merged.push(clock, length);
    else merged[merged.length - 1] = Math.max(end, clock + length) - start;
  }
  return merged;
};

/** Who took this character away; null when nobody did, or when that was forgotten. */
export const removerOf = (removals: Removals, client: number, clock: number): PersonId | null => {
  for (const [personId, clients] of Object.entries(removals)) {
    const ranges = clients[client];
    if (ranges && includes(ranges, clock)) return personId as PersonId;
  }
  return null;
};

const includes = (ranges: readonly number[], clock: number): boolean => {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[2 * middle] ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  const start = ranges[2 * low];
  return start !== undefined && start <= clock && clock < start + (ranges[2 * low + 1] ?? 0);
};
