/** How a file goes out: its name so that no browser reads anything else in it (RFC 6266), and parts of it. */
import type { ByteRange } from '../../platform/storage/storage.js';

/** Characters that need no escape in the value of a parameter (RFC 8187). */
const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** For programs of before 2010 a name in plain letters comes first. */
export const dispositionOf = (kind: 'attachment' | 'inline', name: string): string => {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w. -]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${escaped(name)}`;
};

/** Null: all of it, also for what is no range of one part. Undefined: a range that the file does not have. */
export const rangeOf = (header: string | undefined, bytes: number): ByteRange | null | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const count = Math.min(Number(last), bytes);
    return count === 0 ? undefined : { first: bytes - count, last: bytes - 1 };
  }
  const [from, to] = [Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)];
  if (last !== '' && Number(last) < from) return null;
  return from >= bytes ? undefined : { first: from, last: to };
};
