/** Files as strangers and other programs make them, put together part by part. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export const zipped = (parts: Record<string, string | Uint8Array>): Buffer => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(files));
};

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="urn:wp" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export const docxParts = (body: string, more: Record<string, string | Uint8Array> = {}) => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
  ...more,
});
export const docx = (body: string, more: Record<string, string | Uint8Array> = {}): Buffer =>
  zipped(docxParts(body, more));

export const notesPart = (kind: 'footnotes' | 'endnotes', notes: string): Record<string, string> => ({
  [`word/${kind}.xml`]: `<w:${kind} ${w}>${notes}</w:${kind}>`,
});
export const linksPart = (...links: [id: string, target: string][]): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`,
});
export const words = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
export const odt = (body: string, more: Record<string, string | Uint8Array> = {}): Buffer =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0" xmlns:table="${odf}:table:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
