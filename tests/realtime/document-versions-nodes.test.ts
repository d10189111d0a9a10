/** Versions when several processes look after one text. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pulse } from '../../server/src/platform/nodes/pulse.js';
import { DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import type { TestApp } from '../support/start-app.js';
import { startTwoNodes, type TwoNodes, type WayToHear, waysToHear } from '../support/two-nodes.js';
import { Versions } from '../support/versions.js';

let nodes: TwoNodes;
let here: TestApp;
let there: TestApp;
let stage: DocumentStage;

const start = async (way: WayToHear) => {
  nodes = await startTwoNodes(way, wide);
  ({ a: here, b: there } = nodes);
  stage = await DocumentStage.set(here);
};
afterEach(() => nodes.close());

describe.each(waysToHear)('two nodes that %s', (way) => {
  beforeEach(() => start(way));

  it('put a version back for everybody, whichever is asked', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben', there)];
    ann.type('Hoe het was. ');
    await ann.saved();
    const { id } = await new Versions(stage, here).make('Zo was het');
    ben.type('En van Ben. ');
    await settled(ann, ben);
    const restored = await new Versions(stage, there).restore(id);
    expect(restored.status).toBe(201);
    for (const client of [ann, ben])
      await eventually(
        'it is as it was',
        async () => client.text,
        (text) => text === '<paragraph>Hoe het was. </paragraph>',
      );
    const lists = [await new Versions(stage, here).list(), await new Versions(stage, there).list()];
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0]?.versions.map(({ kind }) => kind)).toEqual(['before-restore', 'named']);
  });

  it('keep a pause once, though both see it', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben', there)];
    ann.type('Van Ann. ');
    await ann.saved();
    ben.type('Van Ben. ');
    await settled(ann, ben);
    const beats = () => Promise.all([here, there].map((node) => node.app.get(Pulse).beat()));
    await beats();
    for (const node of new Set([here.clock, there.clock])) node.advance({ seconds: 61 });
    await beats();
    const versions = new Versions(stage, there);
    const kinds = await eventually(
      'it is kept',
      () => versions.kinds(),
      ({ length }) => length > 0,
      // Both start their thread first.
      30_000,
    );
    expect(kinds).toEqual(['automatic']);
    await beats();
    // Comes after what either asked its thread for.
    await new Versions(stage, here).make('Een');
    await versions.make('Twee');
    expect((await versions.kinds()).filter((kind) => kind === 'automatic').length).toBeLessThanOrEqual(1);
  }, 60_000);

  if (way === 'tell each other')
    it('tell who has the text open on the other that there is a new version', async () => {
      const ann = await stage.open('ann');
      ann.type('Tekst. ');
      await ann.saved();
      const reader = await stage.socket('ben', there);
      await stage.opened(reader);
      await new Versions(stage, here).make('Een versie');
      expect(await reader.next('document.versioned')).toEqual({ documentId: stage.notes });
    });
});
