import { describe, expect, it } from '@jest/globals';
import { cleanPdf } from '../files/checks/clean-pdf.js';
import { type Block, type Inline, type Outline, plainText } from './outline.js';
import { drawable } from './pdf/pdf-fonts.js';
import { writePdf } from './pdf/write-pdf.js';
import { corpus, h, p, t } from './test-corpus.js';
import { hear } from './test-pdf.js';
import { calloutLabels, words } from './words.js';

const shown = (inlines: readonly Inline[]): string =>
  drawable(plainText(inlines).replaceAll('\n', ''))
    .map(({ text, isMissing }) => (isMissing ? '?' : text))
    .join('');

/** What somebody who hears the text is told, in which elements. */
const told = (blocks: readonly Block[], path = ''): string[] =>
  blocks.flatMap((block) => toldOf(block, path));

const toldOf = (block: Block, path: string): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [`${path}P: ${shown(block.inlines)}`];
    case 'heading':
      return [`${path}H${block.level}: ${shown(block.inlines)}`];
    case 'list':
      return block.items.flatMap((item) => told(item.blocks, `${path}L LI LBody `));
    case 'quote':
      return told(block.blocks, `${path}BlockQuote `);
    case 'callout':
      return [`${path}P: ${calloutLabels[block.callout]}`, ...told(block.blocks, path)];
    case 'rule':
    case 'image':
      return [];
    case 'table':
      return block.rows
        .flat()
        .flatMap((cell) => told(cell.blocks, `${path}Table TR ${cell.isHeader ? 'TH' : 'TD'} `));
  }
};

/** The reader leaves out the space at the end of a line. */
const squeezed = (line: string) => line.replaceAll(/\s+/g, '');
const isLabel = (line: string) => line.includes(' Lbl:');
const withTitle = ({ title, blocks }: Outline) => [`H1: ${title}`, ...told(blocks)].map(squeezed);

describe('a PDF says to who hears it what the screen says to who sees it', () => {
  it.each(corpus)('%s', async (_, outline) => {
    const heard = await hear(await writePdf(outline));
    expect(heard.faults).toEqual([]);
    const lines = heard.lines.filter((line) => !isLabel(line)).map(squeezed);
    if (heard.pages === 1) expect(lines).toEqual(withTitle(outline));
    const bare = (all: string[]) => all.map((line) => line.replace(/^[^:]*:/, '')).join('');
    expect(bare(lines)).toBe(bare(withTitle(outline)));
  });
});

describe('a PDF', () => {
  const of = async (...blocks: Block[]) => hear(await writePdf({ title: 'Proef', blocks }));

  it('says where a link leads', async () => {
    const { links } = await of(p('Zie ', t('hier', { link: 'https://voorbeeld.nl/' }), '.'));
    expect(links).toEqual([{ url: 'https://voorbeeld.nl/', contents: 'hier' }]);
  });

  it('numbers items as the text does', async () => {
    const [, outline] = corpus.find(([name]) => name.startsWith('nummers vanaf zeven')) ?? [];
    const { lines } = await hear(await writePdf(outline ?? { title: '', blocks: [] }));
    const labels = lines.filter(isLabel).map((line) => line.replace(/^.*: /, ''));
    expect(labels).toEqual(['7.', '8.', 'a.', 'b.', 'IV.', 'V.']);
  });

  it('leaves no level of headings out', async () => {
    const { faults, lines } = await of(h(4, 'Diep'), p('x'), h(2, 'Hoog'));
    expect([faults, lines]).toEqual([[], ['H1: Proef', 'H2: Diep', 'P: x', 'H2: Hoog']]);
  });

  it('tells that it holds suggestions', async () => {
    const { lines } = await of(
      p('Wij ', t('bellen', { suggestion: 'deletion' }), t('mailen', { suggestion: 'insertion' })),
    );
    expect(lines).toEqual(['H1: Proef', `P: ${words.suggestions}`, 'P: Wij bellenmailen']);
  });

  it('is no less to who hears it when it went through the check of files', async () => {
    const outline = { title: 'Bellen & <b>mailen</b>', blocks: [p('Wij bellen.')] };
    const { content } = await cleanPdf(Buffer.from(await writePdf(outline)));
    const { faults, lines } = await hear(content);
    expect([faults, lines]).toEqual([[], ['H1: Bellen & <b>mailen</b>', 'P: Wij bellen.']]);
  });
});
