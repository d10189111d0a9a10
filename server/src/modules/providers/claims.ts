/** What a provider says about somebody, as far as we use it: never an e-mail address. */
import { z } from 'zod';
import type { Names } from '../identity/newcomers.js';
import { Refused } from './refused.js';

const text = z.string().catch('');

export const Claims = z.object({
  sub: z.string().min(1).max(255),
  given_name: text,
  family_name: text,
  name: text,
  acr: text,
  amr: z.array(z.string()).catch([]),
});
export type Claims = z.infer<typeof Claims>;

const LONGEST_NAME = 100;

/** Without what would break a line or a screen. */
const clean = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

/** Null when the provider told none. Some tell one name, and in the order "Vries, Kim de". */
export function namesIn(claims: Pick<Claims, 'given_name' | 'family_name' | 'name'>): Names | null {
  const [givenName, familyName] = [clean(claims.given_name), clean(claims.family_name)];
  if (givenName && familyName) return { givenName, familyName };
  const whole = clean(claims.name);
  const [last = '', first] = whole.split(/,\s*/, 2);
  const [head = '', ...rest] = (first ? `${first} ${last}` : whole).split(' ');
  return head && rest.length > 0 ? { givenName: head, familyName: rest.join(' ') } : null;
}

/** Whether the provider did what is agreed to know who it was, such as asking for a second factor. */
export function checkProof(
  { requiredAcr, requiredAmr }: { requiredAcr: readonly string[]; requiredAmr: readonly string[] },
  { acr, amr }: Pick<Claims, 'acr' | 'amr'>,
): void {
  if (requiredAcr.length > 0 && !requiredAcr.includes(acr)) throw new Refused('proof-missing', 'acr');
  if (!requiredAmr.every((means) => amr.includes(means))) throw new Refused('proof-missing', 'amr');
}
