/**
 * What we write, another program reads, and what that writes, we read: the texts of the corpus through
 * LibreOffice and back, from docx to odt to docx and from odt to docx, without loss of words or structure.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../server/src/modules/exchange/docx/write-docx.js';
import { writeOdt } from '../../server/src/modules/exchange/odt/write-odt.js';
import type { Outline } from '../../server/src/modules/exchange/outline.js';
import { readFile } from '../../server/src/modules/exchange/read-file.js';
import { corpus } from '../../server/src/modules/exchange/test-corpus.js';
import { converted, type OfficeFile, officeMissing } from '../support/office.js';

if (officeMissing) console.warn(`${officeMissing}. Until then this is not tried.`);
const describeWithOffice = officeMissing ? describe.skip : describe;

const texts = corpus.map(([name, outline], index): [string, Outline, number] => [name, outline, index]);
const reads = async (file: OfficeFile | undefined) =>
  (await readFile(Buffer.from(file?.bytes ?? []))).outline;

describeWithOffice('through LibreOffice', () => {
  let odt: OfficeFile[];
  let docx: OfficeFile[];

  beforeAll(async () => {
    const ours: OfficeFile[] = [];
    const theirs: OfficeFile[] = [];
    for (const [, outline, index] of texts) {
      theirs.push({ name: `docx-${index}`, format: 'docx', bytes: await writeDocx(outline) });
      ours.push({ name: `odt-${index}`, format: 'odt', bytes: writeOdt(outline) });
    }
    odt = await converted(theirs, 'odt');
    docx = await converted([...odt, ...ours], 'docx');
  }, 400_000);

  it.each(texts)('from docx to odt: %s', async (_, outline, index) => {
    expect(await reads(odt[index])).toEqual(outline);
  });

  it.each(texts)('from docx to odt to docx: %s', async (_, outline, index) => {
    expect(await reads(docx[index])).toEqual(outline);
  });

  it.each(texts)('from odt to docx: %s', async (_, outline, index) => {
    expect(await reads(docx[texts.length + index])).toEqual(outline);
  });
});
