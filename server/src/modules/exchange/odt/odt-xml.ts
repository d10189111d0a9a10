/** XML as text, in which nothing that somebody wrote can be anything but words. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { escaped } from '../../../platform/packages/xml-text.js';

export type Attributes = Record<string, string | number | undefined>;

export const tag = (name: string, attributes: Attributes, ...children: string[]): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
};

const odf = 'urn:oasis:names:tc:opendocument:xmlns:';
const namespaces: Attributes = {
  ...Object.fromEntries(
    ['office', 'text', 'table', 'style', 'meta'].map((name) => [`xmlns:${name}`, `${odf}${name}:1.0`]),
  ),
  'xmlns:draw': `${odf}drawing:1.0`,
  'xmlns:svg': `${odf}svg-compatible:1.0`,
  'xmlns:fo': `${odf}xsl-fo-compatible:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
};

export const rootTag = (name: string, ...children: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${tag(name, namespaces, ...children)}`;

/** The same text makes the same file; 1980 is as early as a zip knows. */
const mtime = new Date(1980, 0, 1);

/** The media type goes first and is not packed, so that everybody can see at once what this is. */
export const zipOdt = (mediaType: string, parts: Record<string, string | Uint8Array>): Uint8Array => {
  const files: Zippable = { mimetype: [strToU8(mediaType), { level: 0, mtime }] };
  for (const [name, content] of Object.entries(parts))
    files[name] =
      typeof content === 'string' ? [strToU8(content), { level: 6, mtime }] : [content, { level: 0, mtime }];
  return zipSync(files);
};
