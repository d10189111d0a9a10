import { describe, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { strFromU8, unzipSync } from 'fflate';
import * as Y from 'yjs';
import { writeDocx } from './docx/write-docx.js';
import { writeOdt } from './odt/write-odt.js';
import { type Block, plainText } from './outline.js';
import { blocksOf, type Told } from './outline-of-text.js';
import { writePdf } from './pdf/write-pdf.js';
import { t } from './test-corpus.js';
import { hear } from './test-pdf.js';

const mark = { id: '019b76da-abe8-7000-8000-000000000001', by: 'ann' };
const added = { insertion: mark };
const taken = { deletion: mark };
type Pieces = [words: string, marks?: object][];

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};
const line = (...pieces: Pieces): Y.XmlElement => {
  const text = new Y.XmlText();
  text.applyDelta(pieces.map(([insert, attributes = {}]) => ({ insert, attributes })));
  return element('paragraph', text);
};
/** A paragraph that would begin, one that would join it, and items that would be one. */
const text = (): Y.XmlFragment => {
  const root = new Y.Doc().getXmlFragment(documentRoot);
  root.insert(0, [
    line(['Wij mailen.'], [`${proposedBreak}Nu`, added], [' bellen wij.']),
    line([proposedBreak, taken], ['Dan pas.']),
    element(
      'bulletList',
      element('listItem', line(['een'])),
      element('listItem', line([proposedBreak, taken], ['twee'])),
    ),
    line([`${proposedBreak}`, { ...added, ...taken }], ['Slot.']),
  ]);
  return root;
};
const blocks = (told?: Told): Block[] => blocksOf(text(), told);
const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());
const outline = { title: '', blocks: blocks() };

describe('a paragraph that somebody suggests to begin, or to join the one before', () => {
  it('is told at the end of the one before', () => {
    const insertion = { suggestion: 'insertion' };
    const deletion = { suggestion: 'deletion' };
    expect(blocks()).toEqual([
      { kind: 'paragraph', inlines: [t('Wij mailen.')], end: insertion },
      {
        kind: 'paragraph',
        inlines: [t('Nu', { suggestion: 'insertion' }), t(' bellen wij.')],
        end: deletion,
      },
      { kind: 'paragraph', inlines: [t('Dan pas.')] },
      expect.objectContaining({
        items: [
          { checked: false, blocks: [{ kind: 'paragraph', inlines: [t('een')], end: deletion }] },
          { checked: false, blocks: [{ kind: 'paragraph', inlines: [t('twee')] }] },
        ],
      }),
      { kind: 'paragraph', inlines: [t('Slot.')] },
    ]);
  });

  it('is not told when nobody is told of suggestions', () => {
    const lines = blocks({ suggestions: 'none', names: {} }).flatMap((block) =>
      'inlines' in block ? [[plainText(block.inlines), block.end]] : [],
    );
    expect(lines).toEqual([
      ['Wij mailen. bellen wij.', undefined],
      ['Dan pas.', undefined],
      ['Slot.', undefined],
    ]);
  });

  it('is in a docx a change of the end of a paragraph', async () => {
    const document = part(await writeDocx(outline), 'word/document.xml');
    const ends = [...document.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(
      ([, inside = '']) => /<w:pPr>.*?<w:rPr><w:(ins|del) /.exec(inside)?.[1],
    );
    expect(ends).toEqual(['ins', 'del', undefined, 'del', undefined, undefined]);
    expect(document).not.toMatch(/\u2029|¶/);
  });

  it('is in an odt a change over two paragraphs, and between items a sign', () => {
    const content = part(writeOdt(outline), 'content.xml').replaceAll(/ text:style-name="[^"]*"/g, '');
    expect(content).toMatch(
      /Wij mailen\.<text:change-start text:change-id="ct1"\/><\/text:p><text:p><text:change-end text:change-id="ct1"\/>/,
    );
    expect(content).toMatch(/bellen wij\.<text:change text:change-id="ct3"\/>Dan pas\./);
    expect(content).toMatch(/<\/office:change-info><text:p\/><text:p\/><\/text:deletion>/);
    expect(content).toMatch(/een<text:change text:change-id="ct4"\/><\/text:p><\/text:list-item>/);
    expect(content).not.toContain('\u2029');
  });

  it('is in a pdf the sign for it', async () => {
    const { lines } = await hear(await writePdf(outline));
    expect(lines.slice(1, 4)).toEqual(['P: Wij mailen. ¶', 'P: Nu bellen wij. ¶', 'P: Dan pas.']);
  });
});
