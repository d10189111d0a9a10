import { describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { headingsIn } from './headings';

const textOf = (...blocks: [name: string, words: string][]): Y.Doc => {
  const doc = new Y.Doc();
  const nodes = blocks.map(([name, words]) => {
    const node = new Y.XmlElement(name);
    node.insert(0, [new Y.XmlText(words)]);
    return node;
  });
  doc.getXmlFragment(documentRoot).insert(0, nodes);
  return doc;
};
const anchorsOf = (doc: Y.Doc) => headingsIn(doc).map(({ anchor }) => anchor);

describe('the headings of a text', () => {
  it('are those with words, in their order', () => {
    const doc = textOf(
      ['heading', '1 Doel'],
      ['paragraph', 'Tekst'],
      ['heading', ' '],
      ['heading', '2 Slot'],
    );
    expect(headingsIn(doc)).toEqual([
      { words: '1 Doel', level: 2, anchor: '1-doel' },
      { words: '2 Slot', level: 2, anchor: '2-slot' },
    ]);
  });

  it('have an anchor of plain letters and digits', () => {
    expect(
      anchorsOf(textOf(['heading', '3 Wanneer bel je de Wijk-GGD’er?'], ['heading', 'Eén idee'])),
    ).toEqual(['3-wanneer-bel-je-de-wijk-ggd-er', 'een-idee']);
    expect(anchorsOf(textOf(['heading', '…']))).toEqual(['kop']);
  });

  it('have each an anchor of their own', () => {
    expect(anchorsOf(textOf(['heading', 'Rollen'], ['heading', 'Rollen'], ['heading', 'rollen']))).toEqual([
      'rollen',
      'rollen-2',
      'rollen-3',
    ]);
  });

  it('are read without the marks in them', () => {
    const doc = textOf(['heading', 'Vet woord']);
    const heading = doc.getXmlFragment(documentRoot).get(0) as Y.XmlElement;
    (heading.get(0) as Y.XmlText).format(0, 3, { bold: {} });
    expect(headingsIn(doc).map(({ words }) => words)).toEqual(['Vet woord']);
  });
});
