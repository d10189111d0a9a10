import { describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../exchange/docx/write-docx.js';
import { writeOdt } from '../../exchange/odt/write-odt.js';
import type { Outline } from '../../exchange/outline.js';
import { docx, odfFile, zipped } from '../../files/checks/test-files.js';
import { fillOffice, findInOffice, partOf } from './fill-office.js';

const run = (text: string, look = '') => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const bold = '<w:rPr><w:b/></w:rPr>';
const body = async (file: Buffer, values: Record<string, string>) =>
  partOf(await fillOffice(file, values), 'word/document.xml');
const content = async (file: Buffer, values: Record<string, string>) =>
  partOf(await fillOffice(file, values), 'content.xml');

const cut = docx(
  `<w:p>${run('In [ge')}${run('meen', bold)}${run('te] werkt {{naam}} &amp; bel ')}${run('&lt;bedrag')}${run('&gt;')}</w:p>`,
);

describe('a docx', () => {
  it('has its placeholders found and filled in, also when a program cut them in pieces', async () => {
    expect(await findInOffice(cut)).toEqual([
      { key: 'gemeente', label: 'Gemeente', count: 1 },
      { key: 'naam', label: 'Naam', count: 1 },
      { key: 'bedrag', label: 'Bedrag', count: 1 },
    ]);
    const keep = ' xml:space="preserve"';
    expect(await body(cut, { gemeente: 'Veldhoek & <Oost>', naam: 'Kim', bedrag: '5' })).toContain(
      `<w:p><w:r><w:t${keep}>In Veldhoek &amp; &lt;Oost&gt;</w:t></w:r><w:r>${bold}<w:t${keep}></w:t></w:r>` +
        `<w:r><w:t${keep}> werkt Kim &amp; bel </w:t></w:r><w:r><w:t${keep}>5</w:t></w:r><w:r><w:t${keep}></w:t></w:r></w:p>`,
    );
  });

  it('stays as it was where nothing was filled in', async () => {
    expect(await body(cut, { gemeente: '', anders: 'x' })).toBe(partOf(cut, 'word/document.xml'));
  });

  it('is filled in in its headers, cells and boxes too, each paragraph by itself', async () => {
    const inner = `<w:p>${run('A [ge')}<w:r><w:pict><w:txbxContent><w:p>${run('[jaar]')}</w:p></w:txbxContent></w:pict></w:r>${run('meente]')}</w:p>`;
    const file = docx(inner, {
      'word/header1.xml': `<w:hdr xmlns:w="w"><w:p>${run('[jaar]')}</w:p></w:hdr>`,
    });
    const filled = await fillOffice(file, { gemeente: 'Veldhoek', jaar: '2026' });
    const words = (part: string) => partOf(filled, part).replaceAll(/<[^>]+>/g, '');
    expect([words('word/document.xml'), words('word/header1.xml')]).toEqual(['A Veldhoek2026', '2026']);
  });
});

describe('an odt', () => {
  it('is filled in across spans and spaces, and says first what it is', async () => {
    const file = odfFile(
      'odt',
      '<office:text><text:p>Van <text:span>[naam<text:s/></text:span>gemeente], .......... (functie)</text:p></office:text>',
    );
    expect((await findInOffice(file)).map(({ key }) => key)).toEqual(['naam gemeente', 'functie']);
    const filled = await fillOffice(file, { 'naam gemeente': 'Veldhoek', functie: 'secretaris' });
    expect(partOf(filled, 'content.xml')).toContain(
      '<text:p>Van <text:span>Veldhoek</text:span>, secretaris</text:p>',
    );
    expect(Buffer.from(filled).subarray(30, 38).toString()).toBe('mimetype');
  });
});

it('what we write ourselves is found and filled in as well', async () => {
  const outline: Outline = {
    title: 'Convenant',
    blocks: [
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Van [gemeente] & {{naam}}', marks: {} }] },
    ],
  };
  for (const file of [Buffer.from(await writeDocx(outline)), Buffer.from(writeOdt(outline))]) {
    expect((await findInOffice(file)).map(({ key }) => key)).toEqual(['gemeente', 'naam']);
    const filled = Buffer.from(await fillOffice(file, { gemeente: 'Veldhoek', naam: 'Kim' }));
    expect(await findInOffice(filled)).toEqual([]);
  }
  expect(await content(Buffer.from(writeOdt(outline)), { naam: 'Kim' })).toContain('Kim');
});

it.each([
  ['something else', Buffer.from('geen zip')],
  ['a zip of nothing', zipped({ 'a.txt': 'a' })],
  [
    'XML that names its own words',
    docx('<w:p/>', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
  ],
])('%s is refused', async (_, file) => {
  await expect(findInOffice(file)).rejects.toMatchObject({ code: 'file-not-readable' });
});
