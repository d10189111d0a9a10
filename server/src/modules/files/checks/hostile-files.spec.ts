import { describe, expect, it } from '@jest/globals';
import type { FileExtension } from '@leerkring/shared/contract/file-types';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { clean } from './check-file.js';
import {
  action,
  compound,
  docx,
  image,
  key,
  odfFile,
  pdf,
  pptx,
  rels,
  renamed,
  xlsx,
  zipped,
} from './test-files.js';

const outcome = async (extension: FileExtension, file: Uint8Array): Promise<string> => {
  try {
    await clean(Buffer.from(file), extension);
    return 'kept';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
};

type Hostile = [what: string, extension: FileExtension, file: () => Buffer | Promise<Buffer>];
const refuses = (code: FileRefused['code'], files: Hostile[]) =>
  describe(code, () => {
    it.each(files)('%s', async (_, extension, file) => {
      expect(await outcome(extension, await file())).toBe(code);
    });
  });

const wrote = '<w:p><w:r><w:t>Dag</w:t></w:r></w:p>';
const text = (content: string) => () => Buffer.from(content);
const docType = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

refuses('file-not-what-it-says', [
  ['a program as a PDF', 'pdf', text('MZ\u0090\u0000')],
  ['a page as a PDF', 'pdf', text('<!doctype html><script>alert(1)</script>')],
  ['a PDF behind something else', 'pdf', async () => Buffer.concat([Buffer.from('GIF89a'), await pdf()])],
  ['a PDF as a text', 'docx', () => pdf()],
  ['a text as a sheet', 'xlsx', () => docx(wrote)],
  ['a sheet as slides', 'pptx', () => xlsx()],
  ['a zip as a text', 'docx', () => zipped({ 'a.txt': 'dag' })],
  ['an odt as an ods', 'ods', () => odfFile('odt', '')],
  ['an old Word file', 'docx', () => compound('WordDocument')],
  ['an empty text', 'odt', () => Buffer.alloc(0)],
  ['a JPEG as a PNG', 'png', () => image('jpeg')],
  ['an SVG as a PNG', 'png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page as an image', 'jpg', text('<html><body onload=alert(1)>')],
  ['a WebP as a JPEG', 'jpeg', () => image('webp')],
  ['a program as plain text', 'txt', text('MZ\u0000\u0001')],
  ['a script of a shell as plain text', 'txt', text('#!/bin/sh\nrm -rf ~')],
  ['a page as plain text', 'md', text('  <html><script>alert(1)</script>')],
  ['an SVG as plain text', 'csv', text('<svg onload="alert(1)"/>')],
  ['a zip as a CSV', 'csv', () => zipped({ 'a.txt': 'dag' })],
]);

refuses('file-not-readable', [
  ['a PDF of its first line only', 'pdf', text('%PDF-1.7\n')],
  ['a PDF that is cut off', 'pdf', async () => (await pdf()).subarray(0, 60)],
  ['a text that is cut off', 'docx', () => docx(wrote).subarray(0, 500)],
  ['a text with a part that is no XML', 'docx', () => docx('<w:p>')],
  [
    'a text with an entity from outside',
    'docx',
    () => docx('', { 'word/styles.xml': `${docType}<a>&a;</a>` }),
  ],
  [
    'an odt with entities that multiply',
    'odt',
    () =>
      odfFile('odt', '', { 'styles.xml': '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY a "&b;&b;">]><a>&a;</a>' }),
  ],
  [
    'a name that climbs out',
    'docx',
    () => renamed(docx(wrote, { 'aa/aa/e.xml': '<a/>' }), 'aa/aa/', '../../'),
  ],
  ['a name from the root', 'xlsx', () => renamed(xlsx({ 'aevil.xml': '<a/>' }), 'aevil', '/evil')],
  ['a name of a disk', 'pptx', () => renamed(pptx({ 'CA/e.xml': '<a/>' }), 'CA/', 'C:/')],
  ['a backslash in a name', 'odp', () => renamed(odfFile('odp', '', { 'aa/e.xml': 'x' }), 'aa/e', '..\\e')],
  [
    'one name twice',
    'docx',
    () => renamed(docx(wrote, { 'word/documenx.xml': '<a/>' }), 'documenx', 'document'),
  ],
  ['an image that is cut off', 'png', async () => (await image('png')).subarray(0, 60)],
]);

refuses('file-locked', [
  ['a text behind a password', 'docx', () => compound('EncryptedPackage')],
  [
    'an odt behind a password',
    'odt',
    () =>
      odfFile('odt', '', {
        'META-INF/manifest.xml':
          '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      }),
  ],
  [
    'a PDF behind a password',
    'pdf',
    async () =>
      Buffer.from(
        (await pdf())
          .toString('latin1')
          .replace('/Root', '/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >>\n/Root'),
        'latin1',
      ),
  ],
]);

refuses('file-has-macros', [
  ['a text', 'docx', () => docx(wrote, { 'word/vbaProject.bin': 'x' })],
  ['a text that calls it otherwise', 'docx', () => docx(wrote, { 'word/media/vbaproject.xml': '<a/>' })],
  [
    'a text that says so',
    'docx',
    () =>
      docx(wrote, {
        '[Content_Types].xml':
          '<Types xmlns="x"><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
  ],
  ['a sheet', 'xlsx', () => xlsx({ 'xl/vbaProject.bin': 'x' })],
  ['a sheet of 1992', 'xlsx', () => xlsx({ 'xl/macrosheets/sheet1.xml': '<a/>' })],
  ['slides', 'pptx', () => pptx({ 'ppt/vbaProject.bin': 'x' })],
  ['an odt', 'odt', () => odfFile('odt', '', { 'Basic/Standard/Module1.xml': '<a/>' })],
  ['an ods, as a script', 'ods', () => odfFile('ods', '', { 'Scripts/python/a.py': 'x' })],
]);

refuses('file-is-active', [
  [
    'a text with an object of another program',
    'docx',
    () => docx(wrote, { 'word/embeddings/oleObject1.bin': 'x' }),
  ],
  [
    'the same under another name',
    'docx',
    () => docx(wrote, { 'word/media/image1.png': compound('Package') }),
  ],
  ['a text with a control', 'docx', () => docx(wrote, { 'word/activeX/activeX1.xml': '<a/>' })],
  ['a text with a program in it', 'docx', () => docx(wrote, { 'word/media/setup.exe': 'MZ' })],
  [
    'a text with an image from elsewhere',
    'docx',
    () =>
      docx(wrote, {
        'word/_rels/document.xml.rels': rels(['r1', 'image', 'https://volg.example/1.png', 'External']),
      }),
  ],
  [
    'a text with a frame from elsewhere',
    'docx',
    () =>
      docx(wrote, {
        'word/_rels/document.xml.rels': rels(['r1', 'frame', 'file://server/share', 'External']),
      }),
  ],
  [
    'a text with a field that starts a program',
    'docx',
    () =>
      docx('<w:p><w:r><w:instrText xml:space="preserve"> DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>'),
  ],
  ['a sheet that reads another', 'xlsx', () => xlsx({ 'xl/externalLinks/externalLink1.xml': '<a/>' })],
  ['a sheet that reads a database', 'xlsx', () => xlsx({ 'xl/connections.xml': '<a/>' })],
  [
    'an odt with an image from elsewhere',
    'odt',
    () => odfFile('odt', '<draw:image xlink:href="https://volg.example/1.png"/>'),
  ],
  [
    'an odt that reads another program',
    'odt',
    () => odfFile('odt', '<text:section><text:section-source xlink:href="a.odt"/></text:section>'),
  ],
  [
    'an odt with an object of another program',
    'odt',
    () => odfFile('odt', '', { 'Object 1': compound('Package') }),
  ],
  [
    'a PDF that starts a program',
    'pdf',
    () =>
      pdf(({ catalog }, context) =>
        catalog.set(key('OpenAction'), action(context, 'Launch', { F: 'cmd.exe' })),
      ),
  ],
  [
    'a PDF that starts one after another action',
    'pdf',
    () =>
      pdf(({ catalog }, context) => {
        const first = context.obj({
          S: 'GoTo',
          Next: [context.register(action(context, 'Launch', { F: 'cmd.exe' }))],
        });
        catalog.set(key('OpenAction'), first);
      }),
  ],
  [
    'a PDF with a film',
    'pdf',
    () =>
      pdf((file, context) => {
        const note = context.obj({ Type: 'Annot', Subtype: 'RichMedia', Rect: [0, 0, 1, 1] });
        file.getPage(0).node.set(key('Annots'), context.obj([context.register(note)]));
      }),
  ],
]);

refuses('file-too-complex', [
  ['a part that bursts', 'docx', () => docx(wrote, { 'word/a.xml': new Uint8Array(60_000_000) })],
  [
    'thousands of parts',
    'odt',
    () =>
      odfFile(
        'odt',
        '',
        Object.fromEntries(Array.from({ length: 10_100 }, (_, at) => [`Pictures/${at}`, 'x'])),
      ),
  ],
  [
    'elements in elements without end',
    'docx',
    () => docx(`${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}`),
  ],
  [
    'a package in a package in a package',
    'docx',
    () => docx(wrote, { 'word/embeddings/a.xlsx': xlsx({ 'xl/embeddings/b.docx': docx(wrote) }) }),
  ],
  ['a zip in a package', 'docx', () => docx(wrote, { 'word/media/image1.png': zipped({ 'a.txt': 'dag' }) })],
  ['an image of more pixels than bytes', 'png', () => image('png', { width: 16_000, height: 16_000 })],
]);

describe('kept', () => {
  it.each<Hostile>([
    ['a PDF', 'pdf', () => pdf()],
    ['a text', 'docx', () => docx(wrote)],
    [
      'a text with a link',
      'docx',
      () =>
        docx(wrote, {
          'word/_rels/document.xml.rels': rels(['r1', 'hyperlink', 'https://voorbeeld.nl', 'External']),
        }),
    ],
    ['a text with the table behind a chart', 'docx', () => docx(wrote, { 'word/embeddings/a.xlsx': xlsx() })],
    ['a sheet', 'xlsx', () => xlsx()],
    ['slides', 'pptx', () => pptx()],
    ['an odt', 'odt', () => odfFile('odt', '<text:p>Dag</text:p>')],
    [
      'an odp with an image of its own',
      'odp',
      async () =>
        odfFile('odp', '<draw:image xlink:href="Pictures/a.png"/>', { 'Pictures/a.png': await image('png') }),
    ],
    ['a PNG', 'png', () => image('png')],
    ['a CSV', 'csv', text('naam;aantal\nVoorbeeld;3\n')],
    ['plain text', 'txt', text('Dag')],
  ])('%s', async (_, extension, file) => {
    expect(await outcome(extension, await file())).toBe('kept');
  });
});
