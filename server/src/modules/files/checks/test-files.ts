/** Files as people, programs and strangers make them, for the checks. */
import { type PDFContext, PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import sharp from 'sharp';

export type Parts = Record<string, string | Uint8Array>;

export const zipped = (parts: Parts): Buffer => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(files));
};
export const partsOf = (file: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
/** A name with as many letters in the place of another, because a zip writer would not take it. */
export const renamed = (file: Buffer, from: string, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

type Relation = [id: string, kind: string, target: string, mode?: 'External'];
export const rels = (...all: Relation[]): string =>
  `<Relationships xmlns="${relations}">${all
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const types = (...parts: string[]): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${parts
    .map((part) => `<Override PartName="/${part}" ContentType="application/xml"/>`)
    .join('')}</Types>`;

const made = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jan de Vries</dc:creator></cp:coreProperties>`,
  'docProps/app.xml': '<Properties><Company>Gemeente Voorbeeld</Company></Properties>',
};

export const docx = (body: string, more: Parts = {}): Buffer =>
  zipped({
    '[Content_Types].xml': types('word/document.xml', ...Object.keys(made), 'word/comments.xml'),
    '_rels/.rels': rels(
      ['r1', 'officeDocument', 'word/document.xml'],
      ['r2', 'core-properties', 'docProps/core.xml'],
    ),
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...made,
    ...more,
  });

export const xlsx = (more: Parts = {}): Buffer =>
  zipped({
    '[Content_Types].xml': types('xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/comments1.xml'),
    '_rels/.rels': rels(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': '<workbook xmlns="x"><sheets/></workbook>',
    'xl/worksheets/sheet1.xml': '<worksheet xmlns="x"><sheetData><c>7</c></sheetData></worksheet>',
    ...made,
    ...more,
  });

export const pptx = (more: Parts = {}): Buffer =>
  zipped({
    '[Content_Types].xml': types('ppt/presentation.xml'),
    '_rels/.rels': rels(['r1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': '<presentation xmlns="x"/>',
    ...made,
    ...more,
  });

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const odfTypes = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' };
export const odfFile = (kind: keyof typeof odfTypes, body: string, more: Parts = {}): Buffer =>
  zipped({
    mimetype: `application/vnd.oasis.opendocument.${odfTypes[kind]}`,
    'content.xml': `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0" xmlns:table="${odf}:table:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:script="${odf}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>${body}</office:body></office:document-content>`,
    'meta.xml':
      '<office:document-meta xmlns:office="o"><creator>Jan de Vries</creator></office:document-meta>',
    'META-INF/manifest.xml': `<m:manifest xmlns:m="${odf}:manifest:1.0"><m:file-entry m:full-path="content.xml"/><m:file-entry m:full-path="meta.xml"/></m:manifest>`,
    ...more,
  });

/** `change` puts in it what a test needs; a page with nothing on it is there. */
export const pdf = async (
  change: (file: PDFDocument, context: PDFContext) => void = () => undefined,
): Promise<Buffer> => {
  const file = await PDFDocument.create();
  file.addPage([200, 200]);
  file.setAuthor('Jan de Vries');
  file.setTitle('Werkwijze');
  change(file, file.context);
  return Buffer.from(await file.save({ useObjectStreams: false }));
};
export const action = (context: PDFContext, kind: string, more: Record<string, string> = {}): PDFObject =>
  context.obj({
    Type: 'Action',
    S: kind,
    ...Object.fromEntries(Object.entries(more).map(([key, text]) => [key, PDFString.of(text)])),
  });
export const key = (name: string) => PDFName.of(name);

/** With a place and a maker in it, where the format knows that. */
export const image = async (
  format: 'png' | 'jpeg' | 'webp',
  { width = 60, height = 40 }: { width?: number; height?: number } = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0b5563' } })
    .withExif({
      IFD0: { Artist: 'Jan de Vries' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' },
    })
    .toFormat(format)
    .toBuffer();

/** An old office file, or a new one behind a password. */
export const compound = (part: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(part, 'utf16le'),
    Buffer.alloc(400),
  ]);
