import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileRefused } from '../../../platform/packages/file-refused.js';

/** The rest of a longer one is not searched. */
const maxPages = 300;

/** Nothing in it is carried out or drawn. Throws FileRefused. */
export const textOfPdf = async (bytes: Buffer): Promise<string[]> => {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await loading.promise;
    const lines: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
      lines.push(words.join(''));
      page.cleanup();
    }
    return lines;
  } catch {
    throw new FileRefused('file-not-readable');
  } finally {
    await loading.destroy();
  }
};
