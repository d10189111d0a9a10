import * as Y from 'yjs';

/** The words right in one element of a text, without their marks. */
export const wordsIn = (element: Y.XmlElement): string =>
  element
    .toArray()
    .flatMap((node): { insert?: unknown }[] => (node instanceof Y.XmlText ? node.toDelta() : []))
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
