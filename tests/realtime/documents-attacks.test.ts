/** What a page that is not ours sends, while two people type who must not notice. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentRoot, maxUpdateBytes } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import {
  changeTo,
  heading,
  hole,
  nested,
  paragraph,
  removal,
  rubble,
  stateOf,
  tableWith,
} from '../support/document-frames.js';
import { DocumentStage, wide } from '../support/document-stage.js';
import { whileOthersType } from '../support/document-typists.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';

let app: TestApp;
let stage: DocumentStage;
/** A member, who may write; with a page of their own making. */
let attacker: TestSocket;
let push: (update: unknown) => Promise<string>;

beforeAll(async () => {
  app = await startApp({ env: wide });
  stage = await DocumentStage.set(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  attacker = await stage.socket('ann');
  const { incarnation } = await stage.opened(attacker);
  push = (update) => stage.push(attacker, update, incarnation);
});

/** All that was stored came from those who type, and they did not notice. */
const nothingIsStoredOf = async (updates: Uint8Array[], code = 'bad-update'): Promise<void> => {
  await whileOthersType(stage, async () => {
    for (const update of updates) expect(await push(update)).toBe(code);
  });
  const writers = new Set((await stage.log()).map(({ personId }) => personId));
  expect(writers).not.toContain(stage.room.ids.ann);
};
const inAParagraph = (write: (text: Y.XmlText) => void) => (root: Y.XmlFragment) => {
  root.insert(0, [paragraph()]);
  write((root.get(0) as Y.XmlElement).get(0) as Y.XmlText);
};

const textOf = (root: Y.XmlFragment) => (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;

describe('in the name of another', () => {
  it('nothing can be written, before or after what that one writes next', async () => {
    const victim = await stage.open('presenter');
    victim.type('A');
    await victim.saved();
    const id = victim.doc.clientID;
    const asVictim = (words: string) =>
      changeTo(victim.doc, (root) => root.insert(0, [paragraph(words)]), id);
    const early = asVictim('EVIL');
    await nothingIsStoredOfAnn(async () => {
      victim.disconnect();
      victim.type('mijn woorden');
      expect(await push(early)).toBe('bad-update');
      await victim.connect(await stage.socket('presenter'));
      await victim.saved();
      expect(await push(early)).toBe('bad-update');
      expect(await push(asVictim('EVIL'))).toBe('bad-update');
    });
    victim.type(' en verder');
    await victim.saved();
    const text = await stage.storedText();
    for (const words of ['mijn woorden', ' en verder']) expect(text).toContain(words);
    expect(text).not.toContain('EVIL');
  });

  it('nobody can be made mute with a piece of 2^50 characters', async () => {
    const victim = await stage.open('presenter');
    victim.type('A');
    await victim.saved();
    const id = victim.doc.clientID;
    const clock = Y.getState(victim.doc.store, id);
    await nothingIsStoredOfAnn(async () => {
      for (const update of [rubble(id, clock, 2 ** 50), rubble(id, 0, 2 ** 50), rubble(id, clock, 1)])
        expect(await push(update)).toBe('bad-update');
    });
    victim.type('mijn');
    await victim.saved();
    expect(await stage.storedText()).toContain('mijn');
  });

  const nothingIsStoredOfAnn = async (attack: () => Promise<void>) => {
    await whileOthersType(stage, attack);
    const writers = (await stage.log()).map(({ personId }) => personId);
    expect(writers).not.toContain(stage.room.ids.ann);
  };
});

describe('a frame without a word', () => {
  it('erases nothing when a reader sends it', async () => {
    const victim = await stage.open('presenter');
    victim.type('Dit blijft staan');
    await victim.saved();
    const id = victim.doc.clientID;
    const erasing = removal(id, 0, Y.getState(victim.doc.store, id));
    const { socket } = stage.all.observer;
    await stage.opened(socket);
    const text = await whileOthersType(stage, async () => {
      expect(await stage.push(socket, erasing)).toBe('read-only');
    });
    expect(text).toContain('Dit blijft staan');
  });

  it('erases nothing of what is still to come', async () => {
    await nothingIsStoredOf([removal(4_242, 0, 9), removal(4_242, 0, 2 ** 50)]);
  });
});

describe('nothing is stored of', () => {
  it('edits with a hole before them, a hundred times', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(await stage.storedDoc()));
    const updates: Uint8Array[] = [];
    const text = new Y.XmlText();
    const added = new Y.XmlElement('paragraph');
    added.insert(0, [text]);
    doc.getXmlFragment(documentRoot).insert(0, [added]);
    doc.on('update', (update) => updates.push(update));
    for (let count = 0; count < 100; count += 1) text.insert(0, 'x'.repeat(10_000));
    await nothingIsStoredOf(updates);
  });

  it('holes, and pieces larger than anybody can type', async () => {
    await nothingIsStoredOf([
      hole(7, 0, 5),
      rubble(7, 0, 2 ** 50),
      rubble(7, 0, 1_000_001),
      rubble(2 ** 40, 0, 1),
      Uint8Array.of(1, 1, 1, 0, 0, 0, 0),
      new Uint8Array(),
    ]);
  });

  it('things in things without end', async () => {
    let inner = new Y.XmlElement('blockquote');
    const outer = inner;
    const deep = stateOf((doc) => {
      doc.getXmlFragment(documentRoot).insert(0, [outer]);
      for (let depth = 0; depth < 1_000; depth += 1) {
        const next = new Y.XmlElement('blockquote');
        inner.insert(0, [next]);
        inner = next;
      }
    });
    await nothingIsStoredOf([nested(7, 120_000), deep]);
    expect(await push(nested(7, 140_000))).toBe('invalid-input');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getXmlFragment('other').insert(0, [paragraph('verstopt')])],
    ['words in another root', (doc) => doc.getText('other').insert(0, 'verstopt')],
    ['a map as the root', (doc) => doc.getMap(documentRoot).set('__proto__', { isAdmin: true })],
    ['a list as the root', (doc) => doc.getArray(documentRoot).insert(0, [1])],
    ['text outside of any paragraph', (doc) => doc.getText(documentRoot).insert(0, 'los')],
    ['an embedded picture', (doc) => doc.getText(documentRoot).insertEmbed(0, { src: 'x' })],
  ])('%s', async (_, make) => {
    await nothingIsStoredOf([stateOf(make)]);
  });

  it.each<[string, (root: Y.XmlFragment) => void]>([
    [
      'a document in the document',
      (root) => root.insert(0, [heading('level', new Y.Doc({ guid: 'foreign' }))]),
    ],
    ['bytes', (root) => root.insert(0, [heading('level', Uint8Array.of(1))])],
    ['an object', (root) => root.insert(0, [heading('level', { isAdmin: true })])],
    ['an attribute that every object has', (root) => root.insert(0, [heading('__proto__', 'x')])],
    ['an attribute that starts a script', (root) => root.insert(0, [heading('onclick', 'alert(1)')])],
    ['an element that no editor makes', (root) => root.insert(0, [new Y.XmlElement('script')])],
    ['an element named after what all have', (root) => root.insert(0, [new Y.XmlElement('__proto__')])],
    [
      'a link to a script',
      inAParagraph((text) => text.insert(0, 'klik', { link: { href: 'javascript:alert(1)' } })),
    ],
    [
      'a link to a script behind a space',
      inAParagraph((text) => text.insert(0, 'klik', { link: { href: ' javascript:alert(1)' } })),
    ],
    [
      'a link with a name that hides it from the editor',
      inAParagraph((text) => text.insert(0, 'klik', { 'link--AAAAAAAA': { href: 'https://a.nl' } })),
    ],
    ['columns that are as wide as words', (root) => root.insert(0, [tableWith({ colwidth: '120' })])],
    ['columns in columns', (root) => root.insert(0, [tableWith({ colwidth: [[120]] })])],
    ['a cell over a million columns', (root) => root.insert(0, [tableWith({ colspan: 1_000_000 })])],
    ['a row outside of any table', (root) => root.insert(0, [new Y.XmlElement('tableRow')])],
    ['a mark with something in it', inAParagraph((text) => text.insert(0, 'x', { bold: { onclick: 'x' } }))],
  ])('%s', async (_, change) => {
    await nothingIsStoredOf([changeTo(await stage.storedDoc(), change)]);
  });
});

describe('a suggestion', () => {
  const suggesting = (by: string) =>
    inAParagraph((text) => text.insert(0, 'EVIL', { insertion: { id: randomUUID(), by } }));

  it('cannot be put in the mouth of another', async () => {
    const update = changeTo(await stage.storedDoc(), suggesting(stage.room.ids.presenter));
    await nothingIsStoredOf([update]);
  });

  it("can be made in one's own name", async () => {
    const update = changeTo(await stage.storedDoc(), suggesting(stage.room.ids.ann));
    expect(await push(update)).toBe('ok');
    expect(await stage.storedText()).toContain(`by="${stage.room.ids.ann}"`);
  });

  it('of another can be decided on, moved and undone, and stays that of its maker', async () => {
    const maker = await stage.open('presenter');
    const mark = { id: randomUUID(), by: stage.room.ids.presenter };
    maker.doc.transact(() =>
      inAParagraph((text) => {
        text.insert(0, 'Wij bellen elkaar');
        text.format(4, 6, { insertion: mark });
      })(maker.root),
    );
    await maker.saved();
    const honest: ((root: Y.XmlFragment) => void)[] = [
      // Words of one's own in the middle.
      (root) => textOf(root).insert(6, 'x', { insertion: null }),
      // The paragraph is split: its end goes to another one, with its marks.
      inAParagraph((text) => text.insert(0, 'bellen', { insertion: mark })),
      (root) => textOf(root).format(0, 6, { insertion: null }),
      (root) => textOf(root).delete(0, 6),
    ];
    for (const change of honest) expect(await push(changeTo(await stage.storedDoc(), change))).toBe('ok');
    const forged = inAParagraph((text) =>
      text.insert(0, 'VALS', { deletion: { ...mark, id: randomUUID() } }),
    );
    expect(await push(changeTo(await stage.storedDoc(), forged))).toBe('bad-update');
    expect(await stage.storedText()).not.toContain('VALS');
  });
});

describe('a frame of', () => {
  /** An edit of precisely this many bytes. */
  const ofSize = async (bytes: number): Promise<Uint8Array> => {
    const base = await stage.storedDoc();
    const some = (length: number) =>
      changeTo(
        base,
        inAParagraph((text) => text.insert(0, 'x'.repeat(length))),
        7,
      );
    return some(200_000 + bytes - some(200_000).byteLength);
  };

  it('the largest size comes in, and one byte more does not', async () => {
    const [most, tooMuch] = [await ofSize(maxUpdateBytes), await ofSize(maxUpdateBytes + 1)];
    expect([most.byteLength, tooMuch.byteLength]).toEqual([maxUpdateBytes, maxUpdateBytes + 1]);
    await whileOthersType(stage, async () => {
      expect(await push(tooMuch)).toBe('invalid-input');
      expect(await push(most)).toBe('ok');
    });
  });

  it('a size that no frame has closes the connection', async () => {
    await whileOthersType(stage, async () => {
      attacker.raw.emit('document.push', { documentId: stage.notes, update: Buffer.alloc(400_000) });
      await attacker.disconnected();
    });
  });
});
