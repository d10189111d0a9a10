/**
 * Takes elements out of XML and leaves every other character as it was. Names are those of xml-tree.ts, and so
 * are the refusals: no document type, no entities, nothing endless.
 */
import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused.js';
import { attributesOf, maxDepth, nameOf } from './xml-tree.js';

/** A slide show of hundreds of slides has some hundred thousand in a part. */
const maxNodes = 2_000_000;

export interface SeenElement {
  /** As in `w:p`. */
  name: string;
  local: string;
  attributes: Readonly<Record<string, string>>;
}

/** `unwrap`: what is in it stays. */
export type Fate = 'keep' | 'drop' | 'unwrap';

/** Throws FileRefused. */
export const filterXml = (given: string, fateOf: (element: SeenElement) => Fate): string => {
  const text = given.replace(/^\ufeff/, '');
  const parser = new SaxesParser({ xmlns: true });
  const fates: Fate[] = [];
  const kept: string[] = [];
  /** Up to here it was kept or dropped. */
  let done = 0;
  /** Elements around that are dropped. */
  let dropped = 0;
  let nodes = 0;
  const keepTo = (end: number) => {
    if (dropped === 0) kept.push(text.slice(done, end));
    done = end;
  };
  /** No attribute holds this sign as it is. */
  const tagStart = () => text.lastIndexOf('<', parser.position - 1);
  parser.on('doctype', () => {
    throw new FileRefused('file-not-readable');
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > maxNodes || fates.length > maxDepth) throw new FileRefused('file-too-complex');
    const fate = fateOf({
      name: nameOf(tag.uri, tag.local),
      local: tag.local,
      attributes: attributesOf(tag),
    });
    fates.push(fate);
    if (fate === 'keep') return;
    keepTo(tagStart());
    if (fate === 'drop') dropped += 1;
    done = parser.position;
  });
  parser.on('closetag', (tag) => {
    const fate = fates.pop() ?? 'keep';
    if (fate === 'keep' || (fate === 'unwrap' && tag.isSelfClosing)) return;
    if (!tag.isSelfClosing) keepTo(tagStart());
    if (fate === 'drop') dropped -= 1;
    done = parser.position;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-not-readable');
  }
  keepTo(text.length);
  return kept.join('');
};
