/** Plain text: text in any of the ways in which people's programs write it, kept as UTF-8. */
import { FileRefused } from '../../../platform/packages/file-refused.js';
import type { Checked } from './checked.js';

/** Files of other kinds that begin with letters. */
const otherKinds = ['%pdf-', 'mz', '#!', '{\\rtf', '<?php', '<!doctype', '<html', '<svg', '<script', '<?xml'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const oddCharacters = /[\u0000-\u0008\u000e-\u001f]/;

/** Throws FileRefused. */
export const cleanPlain = (bytes: Buffer): Checked => {
  const text = decoded(bytes);
  if (oddCharacters.test(text) || otherKinds.some((kind) => text.trimStart().toLowerCase().startsWith(kind)))
    throw new FileRefused('file-not-what-it-says');
  return { content: Buffer.from(text, 'utf8'), size: null, removed: new Set() };
};

/** Spreadsheets of before 2020 write letters as Windows did. */
const decoded = (bytes: Buffer): string => {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
