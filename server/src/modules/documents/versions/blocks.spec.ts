import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import { fold, withoutHistory, writtenDocument } from '../document-state.js';
import { block, rootOf, withAttribute } from '../test-texts.js';
import { blocksOf, peopleIn, type Whose } from './blocks.js';
import { besidesDecided, decidedBy } from './decided.js';
import { isLargeRemoval } from './large-removal.js';
import { Overlay } from './overlay.js';
import { addRemovals, type Removals, removerOf } from './removals.js';

const [ann, ben] = ['ann', 'ben'] as PersonId[] as [PersonId, PersonId];
const start = writtenDocument([{ heading: 'De vraag', paragraphs: ['Wat doe ik hier?'] }]);

/** Ann and Ben, each with a copy that hears of the other, and the log of both. */
const twoPeople = () => {
  const log: { personId: PersonId; update: Uint8Array }[] = [];
  const docs = { ann: new Y.Doc(), ben: new Y.Doc() };
  for (const [name, doc] of Object.entries(docs)) {
    Y.applyUpdate(doc, start, 'told');
    doc.on('update', (update: Uint8Array, origin) => {
      if (origin === 'told') return;
      log.push({ personId: name as PersonId, update });
      for (const other of Object.values(docs)) if (other !== doc) Y.applyUpdate(other, update, 'told');
    });
  }
  const owners = new Map([
    [docs.ann.clientID, ann],
    [docs.ben.clientID, ben],
  ]);
  const whose = (removals: Removals = addRemovals(null, log)): Whose => ({
    author: (client) => owners.get(client) ?? null,
    remover: (client, clock) => removerOf(removals, client, clock),
  });
  const state = () =>
    fold(
      start,
      log.map(({ update }) => update),
    ).state;
  return { ...docs, log, whose, state };
};
const words = (doc: Y.Doc, at: number) => (rootOf(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText;

describe('two versions over each other', () => {
  it('say what came and what went, and by whom', () => {
    const { ann: one, ben: other, whose, state } = twoPeople();
    words(one, 1).insert(4, 'nu toch ');
    words(other, 1).delete(words(other, 1).length - 5, 4);
    rootOf(other).insert(2, [block('paragraph', 'Erbij.')]);
    const blocks = blocksOf(new Overlay(start, state()), whose());
    expect(blocks.map(({ kind, level, change, by }) => [kind, level, change, by])).toEqual([
      ['heading', 2, 'same', null],
      ['paragraph', null, 'same', null],
      ['paragraph', null, 'added', 'ben'],
    ]);
    expect(blocks[1]?.runs.map(({ text, change, by }) => [text, change, by])).toEqual([
      ['Wat ', 'same', null],
      ['nu toch ', 'added', 'ann'],
      ['doe ik ', 'same', null],
      ['hier', 'removed', 'ben'],
      ['?', 'same', null],
    ]);
    expect(peopleIn(blocks).sort()).toEqual(['ann', 'ben']);
  });

  it('tell what was written after the first apart from what one person wrote before it', () => {
    const { ann: one, whose, state } = twoPeople();
    words(one, 1).insert(0, 'Eerst. ');
    const before = state();
    words(one, 1).insert(7, 'Toen. ');
    const [, paragraph] = blocksOf(new Overlay(before, state()), whose());
    expect(paragraph?.runs.map(({ text, change }) => [text, change])).toEqual([
      ['Eerst. ', 'same'],
      ['Toen. ', 'added'],
      ['Wat doe ik hier?', 'same'],
    ]);
  });

  it('still know who took something away when the log was folded in between', () => {
    const { ann: one, ben: other, log, whose } = twoPeople();
    words(one, 1).delete(0, 4);
    const folded = addRemovals(null, log);
    const since = log.length;
    words(other, 1).delete(0, 4);
    words(one, 1).insert(0, 'Hoe ');
    words(one, 1).delete(0, 2);
    const removals = addRemovals(folded, log.slice(since));
    expect(removals['ann']).toBeDefined();
    const now = fold(
      start,
      log.map(({ update }) => update),
    ).state;
    const [, paragraph] = blocksOf(new Overlay(start, now), whose(removals));
    expect(paragraph?.runs.filter(({ change }) => change === 'removed')).toMatchObject([
      { text: 'Wat ', by: 'ann' },
      { text: 'doe ', by: 'ben' },
    ]);
  });

  it('have nothing in common when the text was made anew in between', () => {
    const { state, whose } = twoPeople();
    const blocks = blocksOf(new Overlay(start, withoutHistory(state(), []).state, false), whose());
    expect(blocks.map(({ change }) => change).sort()).toEqual(['added', 'added', 'removed', 'removed']);
  });

  it('show lists, quotes, boxes and tables as they are read', () => {
    const doc = new Y.Doc();
    const within = (name: string, ...inside: Y.XmlElement[]) => {
      const made = new Y.XmlElement(name);
      made.insert(0, inside);
      return made;
    };
    const item = (text: string) =>
      within('listItem', block('paragraph', text), block('paragraph', 'en verder'));
    rootOf(doc).insert(0, [
      within('orderedList', item('een'), item('twee')),
      within('taskList', withAttribute(within('taskItem', block('paragraph', 'gedaan')), 'checked', true)),
      within('blockquote', block('paragraph', 'gezegd')),
      withAttribute(within('callout', block('paragraph', 'pas op')), 'kind', 'let-op'),
      within('table', within('tableRow', within('tableCell', block('paragraph', 'vak')))),
      new Y.XmlElement('horizontalRule'),
    ]);
    const state = Y.encodeStateAsUpdate(doc);
    const blocks = blocksOf(new Overlay(state, state), { author: () => null, remover: () => null });
    expect(
      blocks.map(({ kind, marker, number, depth, quoted, box }) => [
        kind,
        marker,
        number,
        depth,
        quoted,
        box,
      ]),
    ).toEqual([
      ['paragraph', 'number', 1, 1, false, null],
      ['paragraph', null, null, 1, false, null],
      ['paragraph', 'number', 2, 1, false, null],
      ['paragraph', null, null, 1, false, null],
      ['paragraph', 'done', null, 1, false, null],
      ['paragraph', null, null, 0, true, null],
      ['paragraph', null, null, 0, false, 'let-op'],
      ['paragraph', null, null, 0, false, 'cell'],
      ['rule', null, null, 0, false, null],
    ]);
  });
});

describe('a large removal', () => {
  const long =
    'Een alinea met heel wat woorden erin, die samen een verhaal vertellen over wat er gebeurde op die dag.';
  const after = (act: (people: ReturnType<typeof twoPeople>) => void, more: Y.XmlElement[] = []) => {
    const people = twoPeople();
    rootOf(people.ben).insert(2, more);
    words(people.ben, 1).insert(0, `${long} `);
    const state = people.state();
    const since = people.log.length;
    act(people);
    const whose = people.whose();
    return (personId: PersonId) => {
      const decided = decidedBy(personId, { state, log: people.log.slice(since), author: whose.author });
      return isLargeRemoval(
        blocksOf(new Overlay(state, people.state()), besidesDecided(whose, decided)),
        personId,
      );
    };
  };
  const clear = (doc: Y.Doc) => rootOf(doc).delete(0, rootOf(doc).length);

  it('is more than half of the text, by one person', () => {
    const judged = after(({ ann: one }) => clear(one));
    expect([judged(ann), judged(ben)]).toEqual([true, false]);
  });

  it('is none when it is less than half', () => {
    expect(after(({ ann: one }) => words(one, 1).delete(0, 50))(ann)).toBe(false);
  });

  it('is none when two people took away a part each', () => {
    const judged = after(({ ann: one, ben: other }) => {
      words(one, 1).delete(0, 55);
      words(other, 1).delete(0, 55);
    });
    expect([judged(ann), judged(ben)]).toEqual([false, false]);
  });

  it('is none when the words are elsewhere now, or came back', () => {
    const judged = after(({ ann: one }) => {
      clear(one);
      rootOf(one).insert(0, [block('paragraph', `De vraag ${long}`), block('paragraph', 'Wat doe ik hier?')]);
    });
    expect(judged(ann)).toBe(false);
  });

  describe('of words that were proposed to go', () => {
    const whole = long.length + 1;
    const propose = (doc: Y.Doc, by: string, length = whole) =>
      words(doc, 1).format(0, length, { deletion: { id: 'one', by } });
    const accept = (doc: Y.Doc, length = whole) => words(doc, 1).delete(0, length);

    it('is none when another proposed it, also after one began', () => {
      const judged = after(({ ann: one, ben: other }) => {
        words(one, 1).delete(0, 4);
        propose(other, ben, 100);
        accept(one, 100);
      });
      expect(judged(ann)).toBe(false);
    });

    it.each<[string, string]>([
      ['is one when one proposed it oneself', ann],
      ['is one when one laid the proposal of another over it', ben],
    ])('%s', (_, by) => {
      const judged = after(({ ann: one }) => {
        propose(one, by);
        accept(one);
      });
      expect(judged(ann)).toBe(true);
    });

    it('is one when the words go that nobody proposed, or of which the proposal was withdrawn', () => {
      const beside = after(({ ann: one, ben: other }) => {
        propose(other, ben, 10);
        accept(one, 100);
      });
      const withdrawn = after(({ ann: one, ben: other }) => {
        propose(other, ben);
        words(other, 1).format(0, whole, { deletion: null });
        accept(one);
      });
      expect([beside(ann), withdrawn(ann)]).toEqual([true, true]);
    });

    it('is judged of what was left without them', () => {
      const judged = after(
        ({ ann: one, ben: other }) => {
          words(other, 2).format(0, 3 * long.length, { deletion: { id: 'one', by: ben } });
          words(one, 2).delete(0, 3 * long.length);
          accept(one);
        },
        [block('paragraph', long.repeat(3))],
      );
      expect(judged(ann)).toBe(true);
    });
  });
});
