/** Paragraphs that somebody suggests to begin or to join are to LibreOffice changes that one can decide on. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../server/src/modules/exchange/docx/write-docx.js';
import { writeOdt } from '../../server/src/modules/exchange/odt/write-odt.js';
import type { Marks, Outline } from '../../server/src/modules/exchange/outline.js';
import { t } from '../../server/src/modules/exchange/test-corpus.js';
import { converted, type OfficeFile, officeMissing } from '../support/office.js';

if (officeMissing) console.warn(`${officeMissing}. Until then this is not tried.`);
const describeWithOffice = officeMissing ? describe.skip : describe;

const line = (words: string, suggestion?: Marks['suggestion']): Outline['blocks'][number] => ({
  kind: 'paragraph',
  inlines: [t(words)],
  ...(suggestion && { end: { suggestion } }),
});
const outline: Outline = {
  title: '',
  blocks: [line('Een.', 'insertion'), line('Twee.', 'deletion'), line('Drie.')],
};

describeWithOffice('a paragraph that would begin, and one that would join it', () => {
  let files: OfficeFile[];
  beforeAll(async () => {
    files = [
      ...(await converted([{ name: 'ours', format: 'odt', bytes: writeOdt(outline) }], 'docx')),
      ...(await converted([{ name: 'theirs', format: 'docx', bytes: await writeDocx(outline) }], 'odt')),
    ];
  }, 400_000);
  const partOf = (file: OfficeFile | undefined, name: string) =>
    strFromU8(unzipSync(file?.bytes ?? new Uint8Array())[name] ?? new Uint8Array());

  it('are changes of the ends of paragraphs, from our odt', () => {
    const document = partOf(files[0], 'word/document.xml');
    const ends = [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(
      ([, inside = '']) => /<w:pPr>.*?<w:rPr>.*?<w:(ins|del) /s.exec(inside)?.[1],
    );
    expect(ends).toEqual(['ins', 'del', undefined]);
  });

  it('are changes over the ends of paragraphs, from our docx', () => {
    const content = partOf(files[1], 'content.xml');
    expect(content.match(/<text:(insertion|deletion)>/g)).toEqual(
      expect.arrayContaining(['<text:insertion>', '<text:deletion>']),
    );
    expect(content).toMatch(/Een\.<text:change-start [^>]*\/><\/text:p><text:p[^>]*><text:change-end/);
    expect(content).toMatch(/Twee\.<text:change [^>]*\/>Drie\./);
  });
});
