/**
 * What a PDF says of itself in XMP is cleaned away, and with it that it is made for who does not see it (PDF/UA).
 * That is said anew, with only what it asks beside it: the title and the language. XMP stands open in a file; one
 * that is packed is not read, because nobody knows how large it is.
 */
import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { escaped } from '../../../platform/packages/xml-text.js';

/** Bytes; what says it stands at the beginning. */
const looked = 100_000;

/** Which part of PDF/UA it keeps to, as it says itself; null: none. */
export const accessibilityPart = ({ catalog }: PDFDocument): string | null => {
  const told = catalog.lookup(PDFName.of('Metadata'));
  if (!(told instanceof PDFRawStream) || told.dict.has(PDFName.of('Filter'))) return null;
  const xmp = Buffer.from(told.contents.subarray(0, looked)).toString('utf8');
  return /pdfuaid:part(?:>|=["'])\s*([12])\b/.exec(xmp)?.[1] ?? null;
};

export const claimAccessibility = (file: PDFDocument, part: string, title: string): void => {
  const { catalog, context } = file;
  const language = catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  const xmp = Buffer.from(written(part, title, isText ? language.decodeText() : ''), 'utf8');
  const stream = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
};

const written = (part: string, title: string, language: string): string =>
  [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<pdfuaid:part>${part}</pdfuaid:part>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    language && `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
