/** Where in words somebody proposes that a paragraph begins, or joins the one before (`proposedBreak`). */
import { proposedBreak } from '../contract/document-schema.js';

const around = new RegExp(`(${proposedBreak})`);

/** Words and proposed breaks, each by itself, in order. */
export const apart = (words: string): string[] => words.split(around).filter((one) => one !== '');

export const isBreak = (words: unknown): boolean => words === proposedBreak;
