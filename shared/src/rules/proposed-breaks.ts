/** Where in words somebody proposes that a paragraph begins, or joins the one before (`proposedBreak`). */
import { proposedBreak } from '../contract/document-schema.js';

/** Words and proposed breaks, each by itself, in order. */
export const apart = (words: string): string[] =>
  words
    .split(proposedBreak)
    .flatMap((part, index) => (index === 0 ? [part] : [proposedBreak, part]))
    .filter((one) => one !== '');

export const isBreak = (words: unknown): boolean => words === proposedBreak;

/** Where they stand, in characters. */
export const placesOfBreaks = (words: string): number[] => {
  const places: number[] = [];
  for (let at = words.indexOf(proposedBreak); at >= 0; at = words.indexOf(proposedBreak, at + 1))
    places.push(at);
  return places;
};
