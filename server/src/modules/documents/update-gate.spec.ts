import { describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DocumentIndex } from './document-index.js';
import { fold } from './document-state.js';
import { firstText, firstTextOr, made, Text, typed } from './test-gate.js';
import { block, change, rootOf, seeded } from './test-texts.js';

describe('the gate lets in', () => {
  it('all that people make in the editor, in whatever order their edits come', () => {
    const random = seeded(20261126);
    const text = new Text();
    const tabs = ['ann', 'ben', 'eva'].map((author) => ({
      author,
      doc: text.tab(),
      waiting: [] as Uint8Array[],
    }));
    for (const tab of tabs)
      tab.doc.on('update', (update, origin) => origin !== 'server' && tab.waiting.push(update));
    for (let step = 0; step < 600; step += 1) {
      const tab = tabs[random(3)];
      if (!tab) continue;
      change(tab.doc, random);
      if (random(3) > 0) continue;
      expect(text.judge(Y.mergeUpdates(tab.waiting.splice(0)), tab.author)).not.toMatch(/bad|gap|foreign/);
      Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(text.doc), 'server');
    }
    expect(text.isWhole).toBe(true);
    expect(text.shape.length).toBeGreaterThan(200);
  });

  it('what was typed half an hour without a connection, in one piece', () => {
    const random = seeded(7);
    const text = new Text();
    const doc = text.tab();
    const waiting: Uint8Array[] = [];
    doc.on('update', (update) => waiting.push(update));
    for (let step = 0; step < 400; step += 1) change(doc, random);
    expect(text.judge(Y.mergeUpdates(waiting))).toBe('new');
    expect(text.shape).toBe(rootOf(doc).toString());
  });

  it('an edit that came before as known, and what is new in it as new', () => {
    const text = new Text();
    const doc = text.tab();
    const first = made(doc, typed);
    expect([text.judge(first), text.judge(first)]).toEqual(['new', 'known']);
    const second = made(doc, (root) => firstText(root).insert(3, ' nog'));
    expect(text.judge(Y.mergeUpdates([first, second]))).toBe('new');
    expect(text.shape).toBe(rootOf(doc).toString());
  });
});

describe('the gate keeps out', () => {
  const heard = (edit: (root: Y.XmlFragment) => void, clientId?: number) => {
    const text = new Text();
    const before = text.shape;
    const verdict = text.judge(made(text.tab(clientId), edit));
    expect([text.shape, text.isWhole]).toEqual([before, true]);
    return verdict;
  };
  const raw = (make: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc();
    make(doc);
    return new Text().judge(Y.encodeStateAsUpdate(doc));
  };

  it('an edit in the name of somebody else, before or after that one wrote', () => {
    const text = new Text();
    const victim = text.tab(42);
    expect(text.judge(made(victim, typed), 'ben')).toBe('new');
    const attacker = text.tab(42);
    expect(
      text.judge(
        made(attacker, (root) => firstText(root).insert(0, 'EVIL')),
        'eva',
      ),
    ).toBe('foreign');
    expect(
      text.judge(
        made(victim, (root) => firstText(root).insert(0, 'mijn ')),
        'ben',
      ),
    ).toBe('new');
    expect(text.shape).toContain('mijn Wat ik zag');
  });

  it.each<[string, number[]]>([
    [
      'a removal of 2^50 characters in the name of another',
      [1, 1, 1, 0, 0, 128, 128, 128, 128, 128, 128, 128, 2, 0],
    ],
    ['a hole', [1, 1, 1, 0, 10, 5, 0]],
    ['nothing at all', []],
    ['a promise of more than there is', [1, 9]],
    ['a piece without length', [1, 1, 1, 0, 0, 0, 0]],
    ['one client twice', [2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0]],
  ])('%s', (_, bytes) => {
    expect(new Text().judge(Uint8Array.from(bytes))).toBe('bad');
  });

  it('edits that leave a gap, however many', () => {
    const text = new Text();
    const doc = text.tab();
    made(doc, typed);
    for (let count = 0; count < 20; count += 1)
      expect(text.judge(made(doc, (root) => firstText(root).insert(0, 'gat')))).toBe('gap');
    expect(text.isWhole).toBe(true);
  });

  it('a removal of what is not there yet', () => {
    expect(new Text().judge(Uint8Array.of(0, 1, 42, 1, 0, 9))).toBe('gap');
  });

  it('an edit that stands on itself', () => {
    // Client 7 writes "a" behind its own character 5.
    expect(new Text().judge(Uint8Array.of(1, 1, 7, 0, 0x84, 7, 5, 1, 97, 0))).toBe('gap');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['text in another root', (doc) => doc.getText('other').insert(0, 'verstopt')],
    ['text without an element', (doc) => doc.getText(documentRoot).insert(0, 'los')],
    ['a list of anything', (doc) => doc.getArray(documentRoot).insert(0, [1, 2])],
    ['a key in the root', (doc) => doc.getMap(documentRoot).set('__proto__', 'x')],
    ['an embedded picture', (doc) => doc.getText(documentRoot).insertEmbed(0, { src: 'x' })],
  ])('%s', (_, make) => {
    expect(raw(make)).toBe('bad');
  });

  it.each<[string, (root: Y.XmlFragment) => void]>([
    ['an element that no editor knows', (root) => root.insert(0, [new Y.XmlElement('script')])],
    [
      'an element with the name of what every object has',
      (root) => root.insert(0, [new Y.XmlElement('constructor')]),
    ],
    ['text beside the paragraphs', (root) => root.insert(0, [new Y.XmlText('x')])],
    ['a text in a text', (root) => firstTextOr(root).insertEmbed(0, new Y.XmlText('x'))],
    [
      'more than anybody does at once',
      (root) => Array.from({ length: 10_001 }, () => root.insert(0, [block('paragraph')])),
    ],
  ])('%s', (_, edit) => {
    expect(heard(edit)).toBe('bad');
  });

  it('elements in elements without end, also when they come one by one', () => {
    const text = new Text();
    const doc = text.tab();
    let inner = new Y.XmlElement('blockquote');
    const outer = inner;
    expect(text.judge(made(doc, (root) => root.insert(0, [outer])))).toBe('new');
    const verdicts = Array.from({ length: 60 }, () => {
      const next = new Y.XmlElement('blockquote');
      const within = inner;
      inner = next;
      return text.judge(made(doc, () => within.insert(0, [next])));
    });
    expect(new Set(verdicts.slice(0, 30))).toEqual(new Set(['new']));
    expect(verdicts.slice(33)).toEqual(verdicts.slice(33).map(() => verdicts[33]));
    expect(verdicts.at(-1)).not.toBe('new');
  });

  it('more new clients than a tab can have', () => {
    const text = new Text();
    const updates = Array.from({ length: 4 }, (_, index) => made(text.tab(100 + index), typed));
    expect(text.judge(Y.mergeUpdates(updates))).toBe('bad');
  });
});

describe('20,000 frames that no editor makes', () => {
  it('change nothing when refused, and never break the text when let in', () => {
    const random = seeded(Number(process.env['GATE_SEED'] ?? 1));
    const text = new Text();
    const victim = text.tab(9);
    expect(text.judge(made(victim, typed), 'ben')).toBe('new');
    const attacker = text.tab(7);
    const frames: Uint8Array[] = [];
    attacker.on('update', (update) => frames.push(update));
    for (let step = 0; step < 60; step += 1) change(attacker, random);
    const counts: Record<string, number> = {};
    for (let count = 0; count < 20_000; count += 1) {
      const frame =
        count % 2 === 0 ? bitten(frames[random(frames.length)] ?? new Uint8Array(), random) : garbage(random);
      const ends = JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(text.doc))].sort());
      const verdict = text.judge(frame, 'eva');
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (!text.isWhole) throw new Error(`Left something waiting: ${frame}`);
      if (
        verdict !== 'new' &&
        ends !== JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(text.doc))].sort())
      )
        throw new Error(`Refused and changed: ${frame}`);
      for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(text.doc)))
        if (text.index.endOf(client) !== clock) throw new Error(`The index is out of step: ${frame}`);
    }
    for (const verdict of ['bad', 'gap', 'known', 'new'])
      expect([verdict, counts[verdict]]).toEqual([verdict, expect.any(Number)]);
    expect(
      text.judge(
        made(victim, (root) => root.insert(0, [block('paragraph', 'en verder')])),
        'ben',
      ),
    ).toBe('new');
    const { state } = fold(Y.encodeStateAsUpdate(text.doc), []);
    expect(DocumentIndex.of([state]).clientCount).toBeGreaterThan(0);
    expect(DocumentIndex.of([Y.encodeStateAsUpdate(text.doc)]).endOf(9)).toBe(text.index.endOf(9));
  });
});

const garbage = (random: (below: number) => number) =>
  Uint8Array.from({ length: random(64) }, () => random(256));
const bitten = (frame: Uint8Array, random: (below: number) => number) => {
  const copy = Uint8Array.from(frame);
  for (let bites = 0; bites <= random(3); bites += 1) copy[random(copy.length)] = random(256);
  return copy;
};
