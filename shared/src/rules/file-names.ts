/**
 * What a file may be called. A name is shown to others, stands in a header and ends on somebody's disk: it holds
 * nothing that leads elsewhere, hides its ending or means something to a system.
 */
import { extensionOf, type FileExtension } from '../contract/file-types.js';
import { maxFileNameLength } from '../contract/files.js';

/** Control characters, those that turn the direction of writing round, and those that nobody sees. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const leadsElsewhere = /[/\\]/;
/** What Windows does not take. */
const odd = /[<>:"|?*]/g;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type NamedFile =
  | { name: string; extension: FileExtension }
  | { refused: 'file-name-not-accepted' | 'file-type-not-accepted' };

export const nameFile = (given: string): NamedFile => {
  const name = given.normalize('NFC').trim().replaceAll(odd, '-');
  if (hidden.test(name) || leadsElsewhere.test(name) || device.test(name)) return notAccepted;
  const extension = extensionOf(name);
  if (extension === null) return { refused: 'file-type-not-accepted' };
  const stem = name.slice(0, -extension.length - 1).replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (stem === '') return notAccepted;
  const fitting = stem.slice(0, maxFileNameLength - extension.length - 1).replace(/\p{Surrogate}$/u, '');
  return { name: `${fitting}.${extension}`, extension };
};

const notAccepted = { refused: 'file-name-not-accepted' } as const;
