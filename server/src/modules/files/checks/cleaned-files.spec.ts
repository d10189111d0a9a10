import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { clean } from './check-file.js';
import { action, docx, image, key, odfFile, partsOf, pdf, rels, xlsx } from './test-files.js';

const name = 'Jan de Vries';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const holds = (file: Buffer, words: string) =>
  Object.values(partsOf(file)).some((part) => part.includes(words));

describe('a docx', () => {
  it('loses who made it, what was said about it and what was proposed, and keeps the rest as it was', async () => {
    const before = `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">We  bellen </w:t></w:r><w:ins w:author="${name}"><w:r><w:t>morgen</w:t></w:r></w:ins><w:del w:author="${name}"><w:r><w:delText>nooit</w:delText></w:r></w:del><w:r><w:rPr><w:b/><w:rPrChange w:author="${name}"><w:rPr/></w:rPrChange></w:rPr><w:t>&#233;n &amp; zo</w:t><w:commentReference w:id="0"/></w:r></w:p>`;
    const file = docx(before, {
      'word/comments.xml': `<w:comments ${w}><w:comment w:author="${name}"/></w:comments>`,
      'word/_rels/document.xml.rels': rels(
        ['r1', 'comments', 'comments.xml'],
        ['r2', 'styles', 'styles.xml'],
      ),
      'word/settings.xml': `<w:settings ${w}><w:attachedTemplate/><w:rsids><w:rsid/></w:rsids><w:zoom/></w:settings>`,
      'word/_rels/settings.xml.rels': rels([
        'r1',
        'attachedTemplate',
        'file:///C:/Users/jan/Normal.dotm',
        'External',
      ]),
      'docProps/thumbnail.jpeg': 'x',
    });
    expect(holds(file, name)).toBe(true);
    const { content, removed } = await clean(file, 'docx');
    const parts = partsOf(content);
    expect(holds(content, name)).toBe(false);
    expect(holds(content, 'jan/Normal')).toBe(false);
    expect(parts['word/document.xml']).toBe(
      `<w:document ${w}><w:body><w:p><w:r><w:t xml:space="preserve">We  bellen </w:t></w:r><w:r><w:t>morgen</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>&#233;n &amp; zo</w:t></w:r></w:p></w:body></w:document>`,
    );
    expect(parts['word/settings.xml']).toBe(`<w:settings ${w}><w:zoom/></w:settings>`);
    expect(parts['word/_rels/document.xml.rels']).toBe(rels(['r2', 'styles', 'styles.xml']));
    expect(parts['[Content_Types].xml']).not.toMatch(/docProps|comments/);
    expect([...removed].sort()).toEqual(['author', 'comments', 'properties', 'thumbnail', 'tracked-changes']);
  });

  it('loses the same in the table behind a chart', async () => {
    const { content } = await clean(docx('', { 'word/embeddings/a.xlsx': xlsx() }), 'docx');
    const inner = Buffer.from(
      (await import('fflate')).unzipSync(content)['word/embeddings/a.xlsx'] ?? new Uint8Array(),
    );
    expect(Object.keys(partsOf(inner))).toContain('xl/workbook.xml');
    expect(holds(inner, name)).toBe(false);
  });

  it('holds nothing behind or before its parts', async () => {
    const { content } = await clean(
      Buffer.concat([docx(''), Buffer.from('<script>alert(1)</script>')]),
      'docx',
    ).catch(() => ({ content: Buffer.alloc(0) }));
    expect(content.includes('<script>')).toBe(false);
  });
});

it('an xlsx loses its comments with the drawings they come with', async () => {
  const file = xlsx({
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="x" xmlns:r="y"><sheetData><c>7</c></sheetData><legacyDrawing r:id="r2"/></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['r1', 'comments', '../comments1.xml'],
      ['r2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ),
    'xl/comments1.xml': `<comments><author>${name}</author></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml>${name}</xml>`,
    'xl/persons/person.xml': `<p>${name}</p>`,
  });
  const { content, removed } = await clean(file, 'xlsx');
  const parts = partsOf(content);
  expect(Object.keys(parts).filter((part) => /comment|vml|person/.test(part))).toEqual([]);
  expect(parts['xl/worksheets/sheet1.xml']).toBe(
    '<worksheet xmlns="x" xmlns:r="y"><sheetData><c>7</c></sheetData></worksheet>',
  );
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toBe(rels());
  expect([...removed]).toContain('comments');
});

it('an odt loses who made it, comments and tracked changes, and begins with what it is', async () => {
  const body = `<office:text><text:tracked-changes><text:changed-region><dc:creator>${name}</dc:creator></text:changed-region></text:tracked-changes><text:p>Dag<office:annotation><dc:creator>${name}</dc:creator></office:annotation><text:change-start/>jij<text:change-end/></text:p></office:text>`;
  const { content, removed } = await clean(odfFile('odt', body, { 'Thumbnails/thumbnail.png': 'x' }), 'odt');
  const parts = partsOf(content);
  expect(parts['content.xml']).toContain(
    '<office:body><office:text><text:p>Dagjij</text:p></office:text></office:body>',
  );
  expect(holds(content, name)).toBe(false);
  expect(parts['META-INF/manifest.xml']).not.toContain('meta.xml');
  expect(content.toString('latin1', 30, 38)).toBe('mimetype');
  expect([...removed].sort()).toEqual(['author', 'comments', 'thumbnail', 'tracked-changes']);
});

describe('a PDF', () => {
  it('loses who made it and keeps its title and pages', async () => {
    const file = await pdf(({ catalog }, context) => {
      catalog.set(key('Metadata'), context.register(context.stream(`<x>${name}</x>`)));
    });
    const { content, removed } = await clean(file, 'pdf');
    const read = await PDFDocument.load(content, { updateMetadata: false });
    expect([read.getTitle(), read.getAuthor(), read.getPageCount()]).toEqual(['Werkwijze', undefined, 1]);
    expect(content.includes(name)).toBe(false);
    expect([...removed]).toEqual(['author']);
  });

  it('loses its scripts and the files in it', async () => {
    const file = await pdf((made, context) => {
      made.addJavaScript('open', 'app.alert(1)');
      made.catalog.set(key('OpenAction'), action(context, 'JavaScript', { JS: 'app.alert(2)' }));
      made
        .getPage(0)
        .node.set(key('AA'), context.obj({ O: action(context, 'JavaScript', { JS: 'app.alert(3)' }) }));
    });
    const { content, removed } = await clean(file, 'pdf');
    const read = await PDFDocument.load(content);
    const all = read.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(all.join()).not.toMatch(/app\.alert|JavaScript/);
    expect([...removed]).toContain('scripts');
  });

  it('loses files that are attached', async () => {
    const made = await PDFDocument.create();
    made.addPage();
    await made.attach(Buffer.from('geheim-van-iemand'), 'a.txt', { mimeType: 'text/plain' });
    const { content, removed } = await clean(Buffer.from(await made.save()), 'pdf');
    const read = await PDFDocument.load(content);
    const all = read.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(all.join()).not.toMatch(/EmbeddedFile|Filespec/);
    expect([...removed]).toContain('attachments');
  });
});

describe('an image', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('loses where and by whom it was made: %s', async (format) => {
    const before = await image(format);
    expect((await sharp(before).metadata()).exif).toBeDefined();
    const { content, size, removed } = await clean(before, format);
    const after = await sharp(content).metadata();
    expect([after.format, after.exif, after.xmp]).toEqual([format, undefined, undefined]);
    expect(content.includes(name)).toBe(false);
    expect(size).toEqual({ width: 60, height: 40 });
    expect([...removed]).toEqual(['place']);
  });

  it('stands upright, and is no larger than a screen shows', async () => {
    const turned = await sharp({ create: { width: 5_000, height: 100, channels: 3, background: '#fff' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await clean(turned, 'jpg')).size).toEqual({ width: 82, height: 4_096 });
  });

  it('loses what was hidden behind it', async () => {
    const carrying = Buffer.concat([await image('png'), Buffer.from('PK\u0003\u0004<script>')]);
    expect((await clean(carrying, 'png')).content.includes('<script>')).toBe(false);
  });
});

it.each([
  ['as Windows wrote it', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
  ['in sixteen bits', Buffer.from('\ufeffcafé', 'utf16le'), 'café'],
  ['in UTF-8', Buffer.from('café'), 'café'],
])('plain text %s is kept as UTF-8', async (_, file, words) => {
  expect((await clean(file, 'csv')).content.toString('utf8')).toBe(words);
});
