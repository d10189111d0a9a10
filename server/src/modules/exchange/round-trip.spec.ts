import { describe, expect, it } from '@jest/globals';
import { type ImageSize, imageSizes } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DocumentIndex } from '../documents/document-index.js';
import { seededDocument } from '../documents/document-state.js';
import { decodeUpdate, judge } from '../documents/update-gate.js';
import { writeDocx } from './docx/write-docx.js';
import { insertion } from './insertion.js';
import { writeOdt } from './odt/write-odt.js';
import type { Block, Image } from './outline.js';
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
  const image = (size: ImageSize): Image => ({
    ...{ kind: 'image', fileId: '019361c0-0000-7000-8000-000000000001', alt: 'Een stoel' },
    ...{ width: 1200, height: 900, size, picture: null },
  });
  const inText = (blocks: readonly Block[]): Y.Doc => {
    const before = seededDocument([]);
    const updates = insertion(textWith([before]), blocks);
    const index = DocumentIndex.of([before]);
    for (const update of updates) {
      const decoded = decodeUpdate(update);
      const author = { personId: 'ann', isOwn: () => true };
      expect(decoded && judge(decoded, index, author)).toEqual({ kind: 'new' });
    }
    return textWith([before, ...updates]);
  };
  const blocksIn = (text: Y.Doc) => blocksOf(text.getXmlFragment(documentRoot));

  it.each([...corpus, ['images of each width', { blocks: imageSizes.map(image) }] as const])(
    '%s',
    (_, { blocks }) => {
      expect(blocksIn(inText(blocks))).toEqual(blocks);
    },
  );

  it('and an image of no width that we know is as wide as the text', () => {
    const text = inText([image('small')]);
    const [element] = text.getXmlFragment(documentRoot).toArray() as Y.XmlElement[];
    for (const size of ['huge', 7, null]) {
      element?.setAttribute('size', size as string);
      expect(blocksIn(text)).toEqual([image('full')]);
    }
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
