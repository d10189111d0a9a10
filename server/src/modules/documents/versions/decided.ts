/**
 * Which words somebody took away that stood there as a proposal to take them away: accepting what all could see
 * coming is a decision, and no accident. Only when another hand laid the proposal, as it was just before: who
 * proposes and accepts alone takes away like anybody else, and so does who lays the proposal of another over more.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import type { Whose } from './blocks.js';
import type { Written } from './removals.js';

/** The mark on words that somebody proposes to take away. */
const proposal = 'deletion';

/** By Yjs client: the clocks of the characters. `state`: before the first row of the log. */
export type Decided = Map<number, Set<number>>;

export const decidedBy = (
  personId: PersonId,
  { state, log, author }: { state: Uint8Array; log: readonly Written[]; author: Whose['author'] },
): Decided => {
  const doc = new Y.Doc();
  const decided: Decided = new Map();
  Y.applyUpdate(doc, state);
  for (const row of log) {
    if (row.personId === personId)
      eachProposed(doc, row.update, ({ id: { client, clock }, length }, layer) => {
        if (author(layer) === personId) return;
        const clocks = decided.get(client) ?? new Set();
        for (let at = 0; at < length; at += 1) clocks.add(clock + at);
        decided.set(client, clocks);
      });
    Y.applyUpdate(doc, row.update);
  }
  return decided;
};

/** As `whose`, but what was decided on is nobody's removal. */
export const besidesDecided = (whose: Whose, decided: Decided): Whose => ({
  ...whose,
  remover: (client, clock) => (decided.get(client)?.has(clock) ? null : whose.remover(client, clock)),
});

/** What this edit is about to take away and is proposed to go, with the Yjs client that laid the proposal. */
const eachProposed = (doc: Y.Doc, update: Uint8Array, tell: (item: Y.Item, layer: number) => void): void =>
  // Yjs cuts items at the ends of what goes, until the end of the transaction.
  doc.transact((transaction) => {
    const going = new Set<Y.Item>();
    Y.iterateDeletedStructs(transaction, Y.decodeUpdate(update).ds, (struct) => {
      if (struct instanceof Y.Item && !struct.deleted) going.add(struct);
    });
    for (const text of new Set([...going].map(({ parent }) => parent))) {
      if (!(text instanceof Y.XmlText)) continue;
      let layer: number | null = null;
      for (let item = text._start; item; item = item.right) {
        if (item.deleted) continue;
        const { content } = item;
        if (!(content instanceof Y.ContentFormat)) {
          if (layer !== null && going.has(item)) tell(item, layer);
        } else if (content.key === proposal) layer = content.value === null ? null : item.id.client;
      }
    }
  });
