import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { FileRefused } from '../../platform/packages/file-refused.js';
import { readFile } from './read-file.js';
import { docx, docxParts, line, odt, words, zipped } from './test-files.js';

const outcome = async (file: Uint8Array): Promise<string> => {
  try {
    await readFile(Buffer.from(file));
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
};
const harmless = line(words('Dag'));
/** A name with as many letters in the place of another, because a zip writer would not take it. */
const renamed = (file: Buffer, from: string, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');

const typed = (body: string): Buffer => {
  const parts = docxParts(body);
  return zipped({ ...parts, 'word/document.xml': `<!DOCTYPE w:document>${parts['word/document.xml']}` });
};

describe('a file is refused', () => {
  const entity = (declared: string) =>
    zipped({
      ...docxParts(''),
      'word/document.xml': `<!DOCTYPE x [${declared}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    });

  it.each([
    ['when it is empty', Buffer.alloc(0)],
    ['when it is four bytes', Buffer.from('PK\u0003\u0004')],
    ['when it is text', Buffer.from('Dit is geen bestand van een tekstverwerker.')],
    ['when it is a PDF under another name', Buffer.from('%PDF-1.7\n')],
    ['when it is a zip of something else', zipped({ 'a.txt': 'dag' })],
    ['when it is cut off', docx(harmless).subarray(0, 300)],
    ['when a part is no XML', docx('<w:p>')],
    [
      'when a part is no text',
      zipped({ ...docxParts(''), 'word/document.xml': Uint8Array.of(0xff, 0xfe, 0x41) }),
    ],
    ['with a document type, even an empty one', typed(harmless)],
    ['with an entity of its own', entity('<!ENTITY a "dag">')],
    ['with an entity from outside', entity('<!ENTITY a SYSTEM "file:///etc/passwd">')],
    ['with entities that multiply', entity('<!ENTITY b "bbbb"><!ENTITY a "&b;&b;&b;">')],
    ['with an entity that nobody declared', docx(line(words('&nbsp;')))],
    ['with a name that climbs out', renamed(docx(harmless, { 'aa/aa/evil.xml': 'x' }), 'aa/aa/', '../../')],
    ['with a name from the root', renamed(docx(harmless, { 'aevil.xml': 'x' }), 'aevil', '/evil')],
    ['with a name of a disk', renamed(docx(harmless, { 'CA/evil.xml': 'x' }), 'CA/', 'C:/')],
    ['with a backslash in a name', renamed(docx(harmless, { 'aa/evil.xml': 'x' }), 'aa/evil', '..\\evil')],
    ['with one name twice', renamed(docx(harmless, { 'word/documenx.xml': 'x' }), 'documenx', 'document')],
  ])('%s', async (_, file) => {
    expect(await outcome(file)).toBe('file-not-readable');
  });

  it.each([
    ['in a docx', docx(harmless, { 'word/vbaProject.bin': 'x' })],
    [
      'in a docx that says so',
      zipped({
        ...docxParts(harmless),
        '[Content_Types].xml':
          '<Types xmlns="x"><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
    ['in an odt', odt('', { 'Basic/Standard/Module1.xml': 'x' })],
    ['in an odt, as a script', odt('', { 'Scripts/python/a.py': 'x' })],
  ])('with macros %s', async (_, file) => {
    expect(await outcome(file)).toBe('file-has-macros');
  });

  it.each([
    ['a part that bursts', docx(harmless, { 'word/a.xml': new Uint8Array(60_000_000) })],
    [
      'many parts that burst together',
      docx(
        harmless,
        Object.fromEntries(
          Array.from({ length: 120 }, (_, index) => [`word/${index}.xml`, strToU8('a'.repeat(999_999))]),
        ),
      ),
    ],
    [
      'thousands of parts',
      docx(
        harmless,
        Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/${index}.xml`, 'x'])),
      ),
    ],
    ['elements in elements without end', docx(`${'<w:ins>'.repeat(5_000)}${'</w:ins>'.repeat(5_000)}`)],
    ['more elements than a text has', docx('<w:p/>'.repeat(450_000))],
  ])('with %s', async (_, file) => {
    expect(await outcome(file)).toBe('file-too-complex');
  });

  it('when it says that it is smaller than it is', async () => {
    const honest = docx(line(words('b'.repeat(5_000))));
    const lying = Buffer.from(honest);
    // The size in the directory at the end, which is the one that counts.
    const first = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
    const second = lying.indexOf('PK\u0001\u0002', first + 4, 'latin1');
    lying.writeUInt32LE(4_000, second + 24);
    expect([await outcome(honest), await outcome(lying)]).toEqual(['read', 'file-not-readable']);
  });

  it('when it is an odt behind a password', async () => {
    const locked = odt('', {
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    });
    expect(await outcome(locked)).toBe('file-locked');
  });

  it('for its names alone, where one with other names is read', async () => {
    const more = { 'aa/aa/evil.xml': 'x', 'aevil.xml': 'x', 'CA/evil.xml': 'x', 'word/documenx.xml': 'x' };
    expect(await outcome(docx(harmless, more))).toBe('read');
  });
});

it('a file with a macro of another program beside it is read', async () => {
  expect(await outcome(docx(harmless, { 'customXml/item1.xml': '<a/>' }))).toBe('read');
});
