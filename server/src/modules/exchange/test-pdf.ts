/** What a reader that is not ours, Mozilla's, finds in a PDF; and whether it keeps what PDF/UA-1 asks. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

export interface Heard {
  /** As in `TH P: Wie`: the elements around words, and the words, page after page. */
  lines: string[];
  text: string;
  pages: number;
  links: { url: string; contents: string }[];
  /** What PDF/UA-1 forbids. */
  faults: string[];
}

const paints = new Set([
  ...[OPS.showText, OPS.showSpacedText, OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke],
  ...[OPS.paintImageXObject, OPS.paintFormXObjectBegin],
]);

export const hear = async (file: Uint8Array): Promise<Heard> => {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await loading.promise;
  const heard: Heard = { lines: [], text: '', pages: pdf.numPages, links: [], faults: [] };
  const { info, metadata } = await pdf.getMetadata();
  const facts = {
    'the language is Dutch': (info as { Language?: string }).Language === 'nl-NL',
    'it has a title': ((info as { Title?: string }).Title ?? '') !== '',
    'the title is shown':
      ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
    'it is tagged': (await pdf.getMarkInfo())?.Marked === true,
    'it says that it is PDF/UA-1': metadata?.get('pdfuaid:part') === '1',
  };
  heard.faults.push(...Object.entries(facts).flatMap(([fact, holds]) => (holds ? [] : [`not so: ${fact}`])));
  for (let number = 1; number <= pdf.numPages; number += 1) await page(await pdf.getPage(number), heard);
  await loading.destroy();
  heard.faults.push(...skippedHeadings(heard.lines));
  return heard;
};

const page = async (one: PDFPageProxy, heard: Heard): Promise<void> => {
  const content = await one.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const around: (string | null)[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const id = around.findLast((known) => known !== null);
      if (id) words.set(id, `${words.get(id) ?? ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') around.pop();
    else around.push(item.id ?? null);
  }
  const tree = (await one.getStructTree()) as Node | null;
  if (!tree) heard.faults.push(`page ${one.pageNumber} has no structure`);
  else walk(tree, [], words, heard);
  for (const annotation of await one.getAnnotations())
    if (annotation.subtype === 'Link')
      heard.links.push({
        url: annotation.unsafeUrl ?? annotation.url,
        contents: annotation.contentsObj?.str ?? '',
      });
  await operators(one, heard);
};

/** Words inside a link or a span belong to what is around it. */
const inline = new Set(['Link', 'Span', 'Root', 'Document', 'Div']);

const walk = (node: Node, path: string[], words: ReadonlyMap<string, string>, heard: Heard): void => {
  const role = node.role && !inline.has(node.role) ? [...path, node.role] : path;
  let line = '';
  const end = () => {
    if (line !== '') heard.lines.push(`${role.join(' ')}: ${line.trim()}`);
    heard.text += line;
    line = '';
  };
  const gather = (of: Node): void => {
    for (const child of of.children ?? []) {
      if (child.type === 'content') line += words.get(child.id ?? '') ?? '';
      else if (child.role === 'Link') gather(child);
      else if (child.role) {
        end();
        walk(child, role, words, heard);
      }
    }
  };
  gather(node);
  end();
};

const operators = async (one: PDFPageProxy, heard: Heard): Promise<void> => {
  const { fnArray, argsArray } = await one.getOperatorList();
  let depth = 0;
  const fonts = new Set<string>();
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
    if (operator === OPS.endMarkedContent) depth -= 1;
    if (operator === OPS.setFont) fonts.add(argsArray[index][0]);
    const isPaint = paints.has(operator) || operator === OPS.constructPath;
    if (isPaint && depth === 0) heard.faults.push(`page ${one.pageNumber} has something that is not marked`);
  }
  for (const name of fonts) {
    const font = one.commonObjs.get(name) as { missingFile?: boolean; name: string };
    if (font.missingFile) heard.faults.push(`the typeface ${font.name} is not in the file`);
  }
};

const skippedHeadings = (lines: readonly string[]): string[] => {
  let before = 0;
  return lines.flatMap((line) => {
    const level = Number(/\bH(\d):/.exec(line)?.[1] ?? 0);
    if (level === 0) return [];
    const isSkipped = level > before + 1;
    before = level;
    return isSkipped ? [`a heading is left out before ${line}`] : [];
  });
};
