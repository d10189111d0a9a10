import { describe, expect, it } from '@jest/globals';
import { readFile } from './read-file.js';
import { blocksAsText } from './test-corpus.js';
import { docx, line, linksPart, notesPart, odt, words } from './test-files.js';

/** What is left of a file, and what is told of the rest. */
const read = async (file: Buffer) => {
  const { outline, losses } = await readFile(file);
  return {
    text: blocksAsText(outline.blocks),
    losses: Object.fromEntries(losses.map(({ what, count }) => [what, count])),
  };
};

describe('of a docx is told', () => {
  it.each([
    ['a picture', line(words('a'), '<w:r><w:drawing><wp:inline/></w:drawing></w:r>'), 'a', { images: 1 }],
    [
      'a comment',
      line('<w:commentRangeStart w:id="0"/>', words('a'), '<w:commentRangeEnd w:id="0"/>'),
      'a',
      { comments: 1 },
    ],
    [
      'what was changed, which comes as if it was agreed',
      line(
        words('wij '),
        `<w:ins w:id="1">${words('bellen')}</w:ins>`,
        '<w:del w:id="2"><w:r><w:delText>mailen</w:delText></w:r></w:del>',
      ),
      'wij bellen',
      { 'tracked-changes': 2 },
    ],
    [
      'an object of another program',
      line(words('a'), '<w:r><w:object/></w:r>'),
      'a',
      { 'embedded-objects': 1 },
    ],
    [
      'a formula, of which the letters stay',
      line('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'),
      'a+b',
      { formulas: 1 },
    ],
    [
      'colour and underlining',
      line(words('a', '<w:color w:val="FF0000"/>'), words('b', '<w:u w:val="single"/>')),
      'ab',
      { formatting: 2 },
    ],
    [
      'a text box, of which the words come behind the paragraph',
      line(
        words('a'),
        `<w:r><w:pict><w:txbxContent>${line(words('in een vak'))}</w:txbxContent></w:pict></w:r>`,
      ),
      'a\nin een vak',
      { 'text-boxes': 1 },
    ],
    [
      'a table in a table, of which the words stay',
      `<w:tbl><w:tr><w:tc>${line(words('a'))}<w:tbl><w:tr><w:tc>${line(words('b'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      'a\nb',
      { 'nested-tables': 1 },
    ],
    [
      'a table of contents',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${line(words('Inhoud'))}</w:sdtContent></w:sdt>${line(words('a'))}`,
      'a',
      { 'table-of-contents': 1 },
    ],
    [
      'a link within the file',
      line(`<w:hyperlink w:anchor="x">${words('a')}</w:hyperlink>`),
      'a',
      { 'internal-links': 1 },
    ],
  ])('%s', async (_, body, text, losses) => {
    expect(await read(docx(body))).toEqual({ text, losses });
  });

  it.each([
    'javascript:alert(1)',
    ' java&#9;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '\\\\server\\share',
    '//zonder.nl',
  ])('a link to %s, of which the words stay', async (address) => {
    const body = line(`<w:hyperlink r:id="a">${words('klik')}</w:hyperlink>`);
    expect(await read(docx(body, linksPart(['a', address])))).toEqual({
      text: 'klik',
      losses: { 'unsafe-links': 1 },
    });
  });

  it('a footnote, which comes under the text', async () => {
    const body = line(words('Zie dit'), '<w:r><w:footnoteReference w:id="7"/></w:r>');
    const notes = notesPart('footnotes', `<w:footnote w:id="7">${line(words('De bron.'))}</w:footnote>`);
    expect(await read(docx(body, notes))).toEqual({
      text: 'Zie dit [1]\nNoten\nDe bron.',
      losses: { footnotes: 1 },
    });
  });

  it('who made it', async () => {
    const core =
      '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jan</dc:creator><lastModifiedBy>Piet</lastModifiedBy></c>';
    expect(await read(docx(line(words('a')), { 'docProps/core.xml': core }))).toEqual({
      text: 'a',
      losses: { properties: 2 },
    });
  });

  it('what stands at the top of each page, and not that pages are numbered', async () => {
    const header = (text: string) =>
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${line(words(text))}</w:hdr>`;
    const file = docx(line(words('a')), {
      'word/header1.xml': header('Vertrouwelijk'),
      'word/footer1.xml': header('Pagina 1 van 2'),
    });
    expect(await read(file)).toEqual({ text: 'a', losses: { 'headers-and-footers': 1 } });
  });
});

describe('of an odt is told', () => {
  const p = (inside: string) => `<text:p>${inside}</text:p>`;
  it.each([
    ['a picture', p('a<draw:frame><draw:image/></draw:frame>'), 'a', { images: 1 }],
    [
      'a comment',
      p('a<office:annotation><text:p>Klopt dit?</text:p></office:annotation>'),
      'a',
      { comments: 1 },
    ],
    [
      'what was changed, which comes as if it was agreed',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('mailen')}</text:deletion></text:changed-region></text:tracked-changes>${p('wij <text:change/>bellen')}`,
      'wij bellen',
      { 'tracked-changes': 1 },
    ],
    [
      'a link to a script',
      p('<text:a xlink:href="javascript:x">klik</text:a>'),
      'klik',
      { 'unsafe-links': 1 },
    ],
    [
      'a footnote, which comes under the text',
      p(
        `Zie dit<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('De bron.')}</text:note-body></text:note>`,
      ),
      'Zie dit [1]\nNoten\nDe bron.',
      { footnotes: 1 },
    ],
    [
      'a text box, of which the words come behind the paragraph',
      p(`a<draw:frame><draw:text-box>${p('in een vak')}</draw:text-box></draw:frame>`),
      'a\nin een vak',
      { 'text-boxes': 1 },
    ],
    [
      'a table of contents',
      `<text:table-of-content>${p('Inhoud')}</text:table-of-content>${p('a')}`,
      'a',
      { 'table-of-contents': 1 },
    ],
  ])('%s', async (_, body, text, losses) => {
    expect(await read(odt(body))).toEqual({ text, losses });
  });

  it('a cell that is said to come a million times comes a few', async () => {
    const cell = `<table:table-cell table:number-columns-repeated="1000000">${p('a')}</table:table-cell>`;
    const { text } = await read(odt(`<table:table><table:table-row>${cell}</table:table-row></table:table>`));
    expect(text.length).toBeLessThan(200);
  });
});
