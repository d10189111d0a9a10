import { describe, expect, it } from '@jest/globals';
import { type ImageSize, imageSizes } from '@leerkring/shared/contract/document-schema';
import { parseXml } from '../../platform/packages/xml-tree.js';
import * as docx from './docx/docx-page.js';
import { fitted, pageRoom, sizeFrom } from './image-size.js';
import * as odt from './odt/odt-page.js';

const photo = { width: 1200, height: 900 };
const upright = { width: 1080, height: 1920 };
const sign = { width: 120, height: 120 };

describe('the width that an image gets on paper', () => {
  it.each<[string, typeof photo, ImageSize, number, number]>([
    ['as wide as the text', photo, 'full', 600, 450],
    ['half of it', photo, 'half', 300, 225],
    ['a third of it', photo, 'small', 200, 150],
    ['no higher than the page', upright, 'full', 450, 800],
    ['no larger than it is itself', sign, 'full', 120, 120],
    ['no larger than it is itself, when it is small already', sign, 'small', 120, 120],
  ])('is %s', (_, image, size, width, height) => {
    expect(fitted({ ...image, size }, pageRoom)).toEqual({ width, height });
  });
});

describe('what is made of the width that an image has in a file', () => {
  it.each<[string, number | null, typeof photo, ImageSize]>([
    ['nothing, when the file does not say', null, photo, 'full'],
    ['small, of about a third', 210, photo, 'small'],
    ['small, of less', 90, photo, 'small'],
    ['half, of a little more than a third', 260, photo, 'half'],
    ['half, of about half', 310, photo, 'half'],
    ['full, of three quarters', 460, photo, 'full'],
    ['full, of more than the text', 700, photo, 'full'],
    ['full, as long as it is as large as it is itself', 120, sign, 'full'],
    ['full, when only the page was too low for more', 450, upright, 'full'],
  ])('is %s', (_, shown, image, size) => {
    expect(sizeFrom(shown, image, 600)).toBe(size);
  });

  it.each(imageSizes)('is what it went out with: %s', (size) => {
    // Other programs have other margins.
    for (const textWidth of [570, 600, 642])
      for (const image of [photo, upright])
        expect(sizeFrom(fitted({ ...image, size }, pageRoom).width, image, textWidth)).toBe(size);
  });
});

describe('the width of the text', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  it.each([
    ['of A4 with an inch beside it', 'w:w="11906"', 'w:left="1440" w:right="1440"', 601],
    ['of A5', 'w:w="8391"', 'w:left="567" w:right="567"', 483],
    ['that is no number', 'w:w="21cm"', 'w:left="1440" w:right="1440"', 600],
    ['that is nothing', 'w:w="1000"', 'w:left="1440" w:right="1440"', 600],
  ])('in a docx, %s', (_, page, margins, width) => {
    const section = `<w:sectPr><w:pgSz ${page}/><w:pgMar ${margins}/></w:sectPr>`;
    const body = parseXml(`<w:body ${w}>${section}</w:body>`);
    expect(Math.floor(docx.textWidthIn(body))).toBe(width);
  });

  it('in a docx that does not say, is that of a page of ours', () => {
    expect(docx.textWidthIn(parseXml(`<w:body ${w}/>`))).toBe(600);
  });

  const odf = 'urn:oasis:names:tc:opendocument:xmlns';
  const spaces = `xmlns:office="${odf}:office:1.0" xmlns:style="${odf}:style:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0"`;
  const layout = (name: string, attributes: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties ${attributes}/></style:page-layout>`;
  const styles = (...attributes: [string, string]) => {
    const [first, second] = attributes.map((all, index) => layout(`pm${index}`, all));
    const masters = ['Endnote', 'Standard'].map(
      (name, index) => `<style:master-page style:name="${name}" style:page-layout-name="pm${index}"/>`,
    );
    return parseXml(
      `<office:document-styles ${spaces}><office:automatic-styles>${first}${second}</office:automatic-styles><office:master-styles>${masters.join('')}</office:master-styles></office:document-styles>`,
    );
  };
  const notes = 'fo:page-width="14cm"';
  it.each([
    ['of A4', 'fo:page-width="21.001cm" fo:margin-left="2cm" fo:margin-right="2cm"', 642],
    ['with one margin for all sides', 'fo:page-width="8.5in" fo:margin="1in"', 624],
    ['in points', 'fo:page-width="595pt" fo:margin-left="72pt"', 697],
    ['that is no length', 'fo:page-width="100%"', 600],
  ])('in an odt, %s', (_, attributes, width) => {
    expect(Math.floor(odt.textWidthIn(styles(notes, attributes)))).toBe(width);
  });

  it('in an odt that does not say, is that of a page of ours', () => {
    expect(odt.textWidthIn(null)).toBe(600);
  });
});
