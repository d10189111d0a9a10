import { expect, it } from '@jest/globals';
import { writeOdt } from '../../exchange/odt/write-odt.js';
import type { Outline } from '../../exchange/outline.js';
import { writePdf } from '../../exchange/pdf/write-pdf.js';
import { docx, odfFile, pptx, xlsx } from '../../files/checks/test-files.js';
import { textOfFile } from './text-of-file.js';

const text = (words: string) => ({ kind: 'text' as const, text: words, marks: {} });
const outline: Outline = {
  title: 'Belkaart',
  blocks: [
    { kind: 'heading', level: 2, inlines: [text('Wie belt wie')] },
    {
      kind: 'table',
      rows: [
        ['Dag', 'Nummer'].map((cell) => ({
          ...{ isHeader: true, colspan: 1, rowspan: 1 },
          blocks: [{ kind: 'paragraph', inlines: [text(cell)] }],
        })),
      ],
    },
  ],
};
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

it('reads the words of each kind of file, a line for each paragraph or row', async () => {
  expect(await textOfFile('odt', Buffer.from(writeOdt(outline)))).toBe(
    'Belkaart\nWie belt wie\nDag | Nummer',
  );
  expect(await textOfFile('docx', docx('<w:p><w:r><w:t>Bij onrust</w:t></w:r></w:p>'))).toBe('Bij onrust');
  const cells = xlsx({
    'xl/sharedStrings.xml': `<sst xmlns="${sheet}"><si><t>Uren</t></si><si><r><t>Avond </t></r><r><t>laat</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData><row><c t="s"><v>0</v></c><c><v>212</v></c></row><row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>ja</t></is></c></row></sheetData></worksheet>`,
  });
  expect(await textOfFile('xlsx', cells)).toBe('Uren | 212\nAvond laat | ja');
  const slide = (words: string) =>
    `<p:sld xmlns:p="p" xmlns:a="${drawing}"><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`;
  const slides = pptx({ 'ppt/slides/slide10.xml': slide('Tien'), 'ppt/slides/slide2.xml': slide('Twee') });
  expect(await textOfFile('pptx', slides)).toBe('Twee\nTien');
  const row =
    '<table:table-row><table:table-cell><text:p>Mei</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row>';
  expect(await textOfFile('ods', odfFile('ods', `<table:table>${row}</table:table>`))).toBe('Mei | 3');
  expect(await textOfFile('odp', odfFile('odp', '<text:p>Dia</text:p>'))).toBe('Dia');
  expect(await textOfFile('txt', Buffer.from('een\r\n\r\ntwee'))).toBe('een\ntwee');
  expect(await textOfFile('pdf', Buffer.from(await writePdf(outline)))).toContain('Wie belt wie');
});

it.each([
  ['pdf', Buffer.from('%PDF-1.7 niets')],
  ['docx', Buffer.from('niets')],
] as const)('a %s that is none is refused', async (extension, bytes) => {
  await expect(textOfFile(extension, bytes)).rejects.toMatchObject({ code: 'file-not-readable' });
});
