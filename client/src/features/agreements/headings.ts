/** The headings of a text, each with a name for the address bar, so that one can send somebody to a section. */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { wordsIn } from '../documents/words-in';

export interface Heading {
  words: string;
  level: number;
  /** Behind the `#`; unique in the text. */
  anchor: string;
}

const anchorOf = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'kop';

/** Those at the top of the text, in their order; one without words has no entry. */
export const headingsIn = (doc: Y.Doc): Heading[] => {
  const seen = new Map<string, number>();
  return doc
    .getXmlFragment(documentRoot)
    .toArray()
    .flatMap((node) => {
      if (!(node instanceof Y.XmlElement) || node.nodeName !== 'heading') return [];
      const words = wordsIn(node).trim();
      if (words === '') return [];
      const anchor = anchorOf(words);
      const count = (seen.get(anchor) ?? 0) + 1;
      seen.set(anchor, count);
      const level = Number(node.getAttribute('level') ?? 2);
      return [{ words, level, anchor: count === 1 ? anchor : `${anchor}-${count}` }];
    });
};
