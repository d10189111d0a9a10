/** How wide the text of an odt is on its page. */
import { allOf, childOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import { pageRoom } from '../image-size.js';

/** Of 96 in an inch. */
const inUnit: Readonly<Record<string, number>> = {
  ...{ in: 96, cm: 96 / 2.54, mm: 96 / 25.4, pt: 96 / 72, pc: 16, px: 1 },
};

/** Null: the file does not say, or not as a length. */
export const pixels = (length: string | undefined): number | null => {
  const [, number, unit = ''] = /^(\d*\.?\d+)([a-z]{2})$/.exec(length ?? '') ?? [];
  const size = Number(number) * (inUnit[unit] ?? Number.NaN);
  return Number.isFinite(size) ? size : null;
};

/** In pixels; as the pages are that a text begins with. */
export const textWidthIn = (styles: XmlElement | null): number => {
  const masters = styles ? allOf(styles, 'style:master-page') : [];
  const master = masters.find(({ attributes }) => attributes['style:name'] === 'Standard') ?? masters[0];
  const layout = (styles ? allOf(styles, 'style:page-layout') : []).find(
    ({ attributes }) => attributes['style:name'] === master?.attributes['style:page-layout-name'],
  );
  const { attributes = {} } = childOf(layout, 'style:page-layout-properties') ?? {};
  const margin = (side: string) => pixels(attributes[`fo:margin-${side}`] ?? attributes['fo:margin']) ?? 0;
  const width = (pixels(attributes['fo:page-width']) ?? 0) - margin('left') - margin('right');
  return width > 0 ? width : pageRoom.width;
};
