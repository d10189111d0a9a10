import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import { type ImageSize, imageSizes } from '@leerkring/shared/contract/document-schema';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { writeDocx } from './docx/write-docx.js';
import { writeOdt } from './odt/write-odt.js';
import type { Block, Image, Outline } from './outline.js';
import { writePdf } from './pdf/write-pdf.js';
import { imagesIn, withPictures } from './pictures.js';
import { readFile } from './read-file.js';
import { h, p } from './test-corpus.js';
import { hear } from './test-pdf.js';

const [shown, decoration, silent, away] = ['a', 'b', 'c', 'd'];
const image = (fileId: string, alt: string | null, size: ImageSize = 'full'): Image => ({
  ...{ kind: 'image', fileId, alt, width: 1200, height: 300, size, picture: null },
});
const blocks: Block[] = [
  h(2, 'Wat we zagen'),
  image(shown ?? '', 'Een ronde tafel met zes stoelen'),
  p('Tussen twee beelden.'),
  image(decoration ?? '', ''),
  image(silent ?? '', null),
  image(away ?? '', 'Die is er niet'),
];

let outline: Outline;
/** One after another, from small to full. */
let sized: Outline;
beforeAll(async () => {
  const picture = (format: 'png' | 'jpeg' | 'webp') =>
    sharp({ create: { width: 1200, height: 300, channels: 3, background: '#0b5563' } })
      .toFormat(format)
      .toBuffer();
  const kept = { a: await picture('png'), b: await picture('jpeg'), c: await picture('webp') };
  outline = { title: 'Verslag', blocks: await withPictures(blocks, kept) };
  const sizes = imageSizes.map((size) => image('a', null, size));
  sized = { title: 'Verslag', blocks: await withPictures(sizes, kept) };
});

it('the images of a text are asked for once each', () => {
  expect(imagesIn([...blocks, image('a', null)])).toEqual(['a', 'b', 'c', 'd']);
});

const partsOf = (file: Uint8Array) => unzipSync(file);
const pictureNames = (file: Uint8Array, folder: string) =>
  Object.keys(partsOf(file)).filter((name) => name.startsWith(folder));

describe('an image comes in', () => {
  const written: [string, (outline: Outline) => Promise<Uint8Array> | Uint8Array][] = [
    ['from a docx', writeDocx],
    ['from an odt', writeOdt],
  ];
  const imagesOf = (all: readonly Block[]) => all.flatMap((block) => (block.kind === 'image' ? [block] : []));

  it.each(written)('%s, with what it shows, once it was brought', async (_, write) => {
    const file = Buffer.from(await write(outline));
    const looked = await readFile(file);
    expect(looked.pictures).toHaveLength(3);
    expect(looked.losses.filter(({ what }) => what === 'images')).toEqual([]);
    const [first] = looked.pictures;
    expect((await sharp(first?.bytes).metadata()).width).toBe(1200);
    const brought = { [first?.part ?? '']: { fileId: 'nieuw' as FileId, width: 1200, height: 300 } };
    const { outline: read, losses } = await readFile(file, brought);
    expect(imagesOf(read.blocks)).toEqual([
      { ...image('nieuw', 'Een ronde tafel met zes stoelen'), picture: null },
    ]);
    expect(losses).toContainEqual({ what: 'images', count: 2 });
  });

  it.each(written)('%s, as wide as it stood there', async (_, write) => {
    const file = Buffer.from(await write(sized));
    const { pictures } = await readFile(file);
    const brought = Object.fromEntries(
      pictures.map(({ part }) => [part, { fileId: 'nieuw' as FileId, width: 1200, height: 300 }]),
    );
    const { outline: read } = await readFile(file, brought);
    expect(imagesOf(read.blocks).map(({ size }) => size)).toEqual(imageSizes);
  });
});

describe('an image goes out with what it shows', () => {
  it('in a docx', async () => {
    const file = await writeDocx(outline);
    const body = strFromU8(partsOf(file)['word/document.xml'] ?? new Uint8Array());
    const drawings = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag);
    const described = drawings.map((tag) => /descr="([^"]*)"/.exec(tag)?.[1] ?? '');
    expect(described).toEqual(['Een ronde tafel met zes stoelen', '', 'Afbeelding zonder beschrijving']);
    expect(pictureNames(file, 'word/media/')).toHaveLength(3);
    expect(body).toContain('[Afbeelding: Die is er niet]');
  });

  it('in an odt', () => {
    const file = writeOdt(outline);
    const body = strFromU8(partsOf(file)['content.xml'] ?? new Uint8Array());
    const frames = [...body.matchAll(/<draw:frame .*?<\/draw:frame>/g)].map(([frame]) => frame);
    expect(frames.map((frame) => /<svg:desc>(.*?)<\/svg:desc>/.exec(frame)?.[1] ?? '')).toEqual([
      ...['Een ronde tafel met zes stoelen', '', 'Afbeelding zonder beschrijving'],
    ]);
    expect(pictureNames(file, 'Pictures/')).toEqual(['Pictures/1.png', 'Pictures/2.jpg', 'Pictures/3.png']);
    const manifest = strFromU8(partsOf(file)['META-INF/manifest.xml'] ?? new Uint8Array());
    expect(manifest).toContain('Pictures/2.jpg');
  });

  it('in a PDF, as a figure', async () => {
    const file = await writePdf(outline);
    expect((await hear(file)).faults).toEqual([]);
    const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
    const tree = await (await (await loading.promise).getPage(1)).getStructTree();
    await loading.destroy();
    const figures = JSON.stringify(tree).match(/"role":"Figure"[^{}]*?"alt":"[^"]*"|"alt":"[^"]*"/g) ?? [];
    expect(figures.map((figure) => /"alt":"([^"]*)"/.exec(figure)?.[1])).toEqual([
      ...['Een ronde tafel met zes stoelen', 'Afbeelding zonder beschrijving'],
    ]);
  });

  it('in a PDF, as wide as it stands in the text', async () => {
    const loading = getDocument({ data: new Uint8Array(await writePdf(sized)), verbosity: 0 });
    const { fnArray, argsArray } = await (await (await loading.promise).getPage(1)).getOperatorList();
    await loading.destroy();
    const widthAt = (transform: number) => Number(argsArray[transform]?.[0]);
    const painted = fnArray.flatMap((operation, index) =>
      operation === OPS.paintImageXObject ? [widthAt(fnArray.lastIndexOf(OPS.transform, index))] : [],
    );
    const [small = 0, half = 0, full = 0] = painted;
    expect([full / small, full / half]).toEqual([expect.closeTo(3), expect.closeTo(2)]);
  });
});
