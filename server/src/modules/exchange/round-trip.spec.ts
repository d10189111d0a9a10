import { describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DocumentIndex } from '../documents/document-index.js';
import { seededDocument } from '../documents/document-state.js';
import { decodeUpdate, judge } from '../documents/update-gate.js';
import { writeDocx } from './docx/write-docx.js';
import { insertion } from './insertion.js';
import { writeOdt } from './odt/write-odt.js';
import { blocksOf } from './outline-of-text.js';
import { readFile } from './read-file.js';
import { corpus } from './test-corpus.js';

const textWith = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

it('the corpus is large enough to mean something', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(20);
});

describe('a text comes back from an odt as it went', () => {
  it.each(corpus)('%s', async (_, outline) => {
    const { outline: read, losses } = await readFile(Buffer.from(writeOdt(outline)));
    expect(read).toEqual(outline);
    expect(losses).toEqual([]);
  });
});

describe('a text comes back from a docx as it went', () => {
  it.each(corpus)('%s', async (_, outline) => {
    const { outline: read, losses } = await readFile(await writeDocx(outline));
    expect(read).toEqual(outline);
    expect(losses).toEqual([]);
  });
});

describe('what came from a file stands in the text, through the gate', () => {
  it.each(corpus)('%s', (_, { blocks }) => {
    const before = seededDocument([]);
    const updates = insertion(textWith([before]), blocks);
    const index = DocumentIndex.of([before]);
    for (const update of updates) {
      const decoded = decodeUpdate(update);
      const author = { personId: 'ann', isOwn: () => true };
      expect(decoded && judge(decoded, index, author)).toEqual({ kind: 'new' });
    }
    expect(blocksOf(textWith([before, ...updates]).getXmlFragment(documentRoot))).toEqual(blocks);
  });

  it('behind what was there already', () => {
    const before = seededDocument(['De vraag']);
    const updates = insertion(textWith([before]), [{ kind: 'rule' }]);
    const kinds = blocksOf(textWith([before, ...updates]).getXmlFragment(documentRoot)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['heading', 'paragraph', 'rule']);
  });
});
