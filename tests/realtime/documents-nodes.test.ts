/** Two processes on one database, that hear of each other soon, or only look once a second. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type DocumentFrame, documentRoot } from '@leerkring/shared/contract/documents';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import * as Y from 'yjs';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { DocumentReview } from '../../server/src/modules/documents/document-review.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Bus } from '../../server/src/platform/nodes/bus.js';
import { Pulse } from '../../server/src/platform/nodes/pulse.js';
import { changeTo, paragraph } from '../support/document-frames.js';
import { lose } from '../support/document-losses.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import type { TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import { TextClient } from '../support/text-client.js';
import { startTwoNodes, type TwoNodes, type WayToHear, waysToHear } from '../support/two-nodes.js';

const soon = 2_000;

let nodes: TwoNodes;
let here: TestApp;
let there: TestApp;
let stage: DocumentStage;

const startBoth = async (way: WayToHear) => {
  nodes = await startTwoNodes(way, wide);
  ({ a: here, b: there } = nodes);
  stage = await DocumentStage.set(here);
};
afterEach(() => nodes.close());

const openOn = async (socket: TestSocket): Promise<{ text: TextClient; heard: string[] }> => {
  const heard: string[] = [];
  socket.raw.on('document.updated', ({ updates }: DocumentFrame) => {
    for (const update of updates) heard.push(Buffer.from(update).toString('hex'));
  });
  return { text: await TextClient.open(socket, stage.notes), heard };
};
const sameText = (one: TextClient, ...others: TextClient[]) =>
  eventually(
    'all have the same text',
    async () => [one, ...others].map(({ text }) => text),
    (texts) => new Set(texts).size === 1,
    2 * soon,
  );

const textIn = (root: Y.XmlFragment) => (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;

describe.each(waysToHear)('two nodes that %s', (way) => {
  beforeEach(() => startBoth(way));

  it('tell the edits of all in one and the same order, without holes', async () => {
    const [ann, ben] = [
      await openOn(await stage.socket('ann')),
      await openOn(await stage.socket('ben', there)),
    ];
    for (let count = 0; count < 60; count += 1) {
      ann.text.type(`a${count} `);
      ben.text.type(`b${count} `);
      await (count % 3 === 0 ? ann : ben).text.saved();
    }
    await settled(ann.text, ben.text);
    await sameText(ann.text, ben.text);
    const log = (await stage.log()).map(({ update }) => update.toString('hex'));
    await eventually(
      'Ben has heard all',
      async () => ben.heard.length,
      (count) => count === log.length,
      soon,
    );
    expect([ann.heard, ben.heard]).toEqual([log, log]);
    expect([ann.text.gaps, ben.text.gaps, await stage.storedText()]).toEqual([0, 0, ann.text.text]);
  });

  it('let somebody go from one to the other in mid-typing, who loses nothing', async () => {
    const ann = await TextClient.open(await stage.socket('ann'), stage.notes);
    const ben = await TextClient.open(await stage.socket('ben', there), stage.notes);
    for (let count = 0; count < 12; count += 1) {
      ann.type(`ann${count}.`);
      if (count % 2 === 0) await ann.saved();
      ben.type(`ben${count}.`);
      if (count % 3 !== 2) continue;
      ann.disconnect();
      ann.type(`onderweg${count}.`);
      await ann.connect(await stage.socket('ann', count % 2 === 0 ? here : there));
    }
    await settled(ann, ben);
    await sameText(ann, ben);
    for (let count = 0; count < 12; count += 1)
      for (const name of ['ann', 'ben']) expect(ann.text.split(`${name}${count}.`)).toHaveLength(2);
    expect(await stage.storedText()).toBe(ann.text);
  });

  it('heal the tab that missed a frame of the other', async () => {
    const socket = await stage.socket('ann');
    const ann = await TextClient.open(socket, stage.notes);
    const ben = await TextClient.open(await stage.socket('ben', there), stage.notes);
    const lost = lose(socket, 'document.updated', 1);
    ben.type('Gemist');
    await ben.saved();
    await sameText(ann, ben);
    expect([lost(), ann.text]).toEqual([1, expect.stringContaining('Gemist')]);
  });

  it('both show out who was taken out of the group, within two seconds', async () => {
    const socket = await stage.socket('ann', there);
    const ann = await openOn(socket);
    const ben = await TextClient.open(await stage.socket('ben'), stage.notes);
    const params = { groupId: stage.room.groupId, personId: stage.room.ids.ann };
    await here.as(stage.room.ids.facilitator).call(groupRoutes.removeMember, { params });
    const crafted = changeTo(ben.doc, (root) => root.insert(0, [paragraph('van ann')]));
    await eventually(
      'Ann is told',
      async () => socket.received('document.right'),
      ({ length }) => length > 0,
      soon,
    );
    const before = ann.heard.length;
    ben.type('Niet voor Ann');
    await settled(ben);
    const other = await TextClient.open(await stage.socket('guest', there), stage.notes);
    await sameText(ben, other);
    expect(await stage.push(socket, crafted)).toBe('not-found');
    expect([ann.heard.length, await stage.storedText()]).toEqual([
      before,
      expect.not.stringContaining('van ann'),
    ]);
  });

  it('both go on after a fold or a rewriting by one of them', async () => {
    const ann = await TextClient.open(await stage.socket('ann'), stage.notes);
    const socket = await stage.socket('ben', there);
    const ben = await TextClient.open(socket, stage.notes);
    for (let count = 0; count < 30; count += 1) ann.type(`a${count} `);
    await ann.saved();
    await here.app.get(DocumentFolder).fold(stage.notes);
    ben.type('na het vouwen ');
    await settled(ann, ben);
    await sameText(ann, ben);
    const { text } = ann;
    expect(await here.app.get(DocumentsService).forgetHistory(stage.notes)).toBe(true);
    expect(await socket.next('document.replaced')).toEqual({ documentId: stage.notes });
    const again = [await stage.open('ann'), await stage.open('ben', there)];
    expect(again.map((one) => one.text)).toEqual([text, text]);
    const [left, right] = again;
    if (!left || !right) throw new Error('Two tabs');
    left.type('links ');
    right.type('rechts ');
    await settled(left, right);
    await sameText(left, right);
    expect(await stage.storedText()).toBe(left.text);
  });

  it('give a Yjs client that two people say is theirs to one of them', async () => {
    const tabs = [await stage.socket('ann'), await stage.socket('ben', there)];
    for (const tab of tabs) await stage.opened(tab);
    const base = await stage.storedDoc();
    const { incarnation } = await stage.head();
    const codes = await Promise.all(
      tabs.map((tab, index) =>
        stage.push(
          tab,
          changeTo(base, (root) => root.insert(0, [paragraph(`van ${index}`)]), 42),
          incarnation,
        ),
      ),
    );
    expect([...codes].sort()).toEqual(['bad-update', 'ok']);
    expect(await stage.log()).toHaveLength(1);
    const loser = codes.indexOf('bad-update');
    const own = changeTo(base, (root) => root.insert(0, [paragraph('met een eigen')]), 43);
    expect(await stage.push(tabs[loser] as TestSocket, own, incarnation)).toBe('ok');
    expect(await stage.storedText()).toContain(`van ${1 - loser}`);
  });

  it('keep out of the text what contradicts itself, said by one person to both at once', async () => {
    const tabs = [await stage.socket('ann'), await stage.socket('ann', there)];
    for (const tab of tabs) await stage.opened(tab);
    const base = await stage.storedDoc();
    const { incarnation } = await stage.head();
    // Here these are seven paragraphs; there the same seven are a paragraph, its text and five letters in it.
    const paragraphs = changeTo(
      base,
      (root) =>
        root.insert(
          0,
          Array.from({ length: 7 }, () => new Y.XmlElement('paragraph')),
        ),
      42,
    );
    const letters = changeTo(base, (root) => root.insert(0, [paragraph('abcde')]), 42);
    const there42 = new Y.Doc();
    for (const update of [Y.encodeStateAsUpdate(base), letters]) Y.applyUpdate(there42, update);
    // A letter between the letters would there be one between the paragraphs here.
    const between = changeTo(there42, (root) => textIn(root).insert(2, 'x'), 43);
    const [one, other] = tabs as [TestSocket, TestSocket];
    // Each has read the text, and knows nothing yet of what the other is told.
    const mine = (client: number) => changeTo(base, (root) => root.insert(0, [paragraph('van mij')]), client);
    expect(await stage.push(one, mine(1), incarnation)).toBe('ok');
    expect(await stage.push(other, mine(2), incarnation)).toBe('ok');
    expect(await stage.push(one, paragraphs, incarnation)).toBe('ok');
    for (const update of [letters, between]) await stage.push(other, update, incarnation);
    await eventually(
      'the text is made anew without it',
      async () => {
        const doc = await stage.storedDoc();
        const nodes = doc.getXmlFragment(documentRoot).toArray();
        const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
        return isWhole && nodes.every((node) => node instanceof Y.XmlElement);
      },
      (isSound) => isSound,
    );
    // Each of the two nodes may see to it once, and then a tab that was open has to open it again; a text may
    // be opened once a second.
    await eventually(
      'both go on in the same text',
      async () => {
        await delay(1_500);
        try {
          const [ben, guest] = [await stage.open('ben'), await stage.open('guest', there)];
          ben.type('een ');
          guest.type('twee ');
          await settled(ben, guest);
          await sameText(ben, guest);
          return ben.text === (await stage.storedText());
        } catch {
          return false;
        }
      },
      (goOn) => goOn,
      60_000,
    );
  }, 90_000);
});

describe('a word between nodes', () => {
  beforeEach(() => startBoth('tell each other'));

  it('brings an edit over at once, without a look in the database every second', async () => {
    for (const { app } of [here, there]) app.get(Pulse).beat = () => Promise.resolve();
    const ann = await stage.open('ann');
    const ben = await stage.open('ben', there);
    for (let count = 0; count < 5; count += 1) {
      ann.type(`ann${count} `);
      ben.type(`ben${count} `);
      await settled(ann, ben);
    }
    await sameText(ann, ben);
    expect(ann.text).toBe(await stage.storedText());
  });
});

describe('a caret', () => {
  beforeEach(() => startBoth('tell each other'));
  const cursor = { anchor: { tname: 'content' }, head: { tname: 'content' } } as const;
  const seen = (client: TextClient) => [...client.carets.values()].map(({ person }) => person.name);

  it('is seen on the other node, and goes when its own node closes', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ben', there);
    const ben = await TextClient.open(socket, stage.notes);
    expect(codeOf(await socket.send('document.caret', { documentId: stage.notes, cursor }))).toBe('ok');
    await eventually(
      'Ann sees Ben',
      async () => seen(ann),
      ({ length }) => length === 1,
      soon,
    );
    expect([...ann.carets.values()]).toEqual([
      { seat: ben.seat, person: { id: stage.room.ids.ben, name: 'ben' }, cursor },
    ]);
    expect(ann.seat).not.toBe(ben.seat);
    const late = await stage.opened(await stage.socket('guest'));
    expect(late.carets.map(({ person }) => person.name)).toEqual(['ben']);
    await there.close();
    await eventually(
      'Ben is gone',
      async () => seen(ann),
      ({ length }) => length === 0,
      soon,
    );
  });

  it('goes after a while when its node died without a word', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ben', there);
    await stage.opened(socket);
    await socket.send('document.caret', { documentId: stage.notes, cursor });
    await eventually(
      'Ann sees Ben',
      async () => seen(ann),
      ({ length }) => length === 1,
      soon,
    );
    there.app.get(Bus).tell = () => undefined;
    await there.die();
    // Until it is quiet: what is told anyway would take the news along.
    for (let beat = 0; beat < 3; beat += 1) await here.app.get(Pulse).beat();
    const now = jest
      .spyOn(Date, 'now')
      .mockImplementation(() => performance.timeOrigin + performance.now() + 60_000);
    try {
      for (let beat = 0; beat < 30; beat += 1) await here.app.get(DocumentReview).beat();
    } finally {
      now.mockRestore();
    }
    await eventually(
      'Ben is gone',
      async () => seen(ann),
      ({ length }) => length === 0,
      soon,
    );
  });
});
