/** How wide the text of a docx is on its page. */
import { childOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import { pageRoom } from '../image-size.js';

/** Lengths of pages are in twentieths of a point, of drawings in 914,400ths of an inch. */
const twipsInPixel = 15;
export const emusInPixel = 9_525;

/** Null: the file does not say. */
export const pixels = (length: string | undefined, inPixel: number): number | null => {
  const number = Number(length ?? Number.NaN) / inPixel;
  return Number.isFinite(number) ? number : null;
};

/** In pixels; as the last pages of it are. */
export const textWidthIn = (body: XmlElement): number => {
  const section = childOf(body, 'w:sectPr');
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const [page, left, right] = [
    childOf(section, 'w:pgSz')?.attributes['w:w'],
    margins['w:left'],
    margins['w:right'],
  ].map((length) => pixels(length, twipsInPixel));
  const width = (page ?? 0) - (left ?? 0) - (right ?? 0);
  return width > 0 ? width : pageRoom.width;
};
