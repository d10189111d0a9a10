/**
 * XML as a small tree. The parser knows the five entities of XML and no others, and a document type, with which
 * a file could name its own or point elsewhere, is refused. Names are written with the usual prefix of their
 * namespace, whatever the file itself calls it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefused } from './file-refused.js';

export interface XmlElement {
  /** As in `w:p`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

export const maxDepth = 256;
const maxNodes = 400_000;

const ooxml = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';
const odf = 'urn:oasis:names:tc:opendocument:xmlns:';
const prefixes = new Map([
  [`${ooxml}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${ooxml}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${ooxml}package/2006/relationships`, 'rel'],
  [`${ooxml}package/2006/content-types`, 'ct'],
  [`${ooxml}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ...['office', 'text', 'table', 'style', 'manifest', 'meta'].map((name): [string, string] => [
    `${odf}${name}:1.0`,
    name,
  ]),
  [`${odf}drawing:1.0`, 'draw'],
  [`${odf}xsl-fo-compatible:1.0`, 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Throws FileRefused. */
export const parseXml = (text: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new FileRefused('file-not-readable');
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    nodes += 1;
    if (nodes > maxNodes || open.length > maxDepth) throw new FileRefused('file-too-complex');
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const hear = (words: string) => {
    if (open.length > 1) open.at(-1)?.children.push(words);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-not-readable');
  }
  const [root] = elementsOf(top);
  if (!root) throw new FileRefused('file-not-readable');
  return root;
};

const elementOf = (tag: SaxesTagNS): XmlElement => ({
  name: nameOf(tag.uri, tag.local),
  attributes: attributesOf(tag),
  children: [],
});

export const attributesOf = ({ attributes }: SaxesTagNS): Record<string, string> =>
  Object.fromEntries(
    Object.values(attributes).map(({ uri: of, local: word, value }) => [nameOf(of, word), value]),
  );

export const nameOf = (uri: string, local: string): string =>
  uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`;

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** The value of a child's attribute, as in `<w:pStyle w:val="Quote"/>`. */
export const valueIn = (
  element: XmlElement | undefined,
  name: string,
  attribute = 'w:val',
): string | undefined => childOf(element, name)?.attributes[attribute];

/** Everything in it with this name, at any depth, in order. */
export const allOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
