/** Where somebody lives or can be found, in the street and on the network. */
import type { Detector } from './identifier-detector.js';

/** SA, SD and SS are never issued. Small letters count only when glued on, and not when they are a unit ("1000mg"). */
const postcode = String.raw`(?<![\p{L}\d.,-])[1-9]\d{3}(?:[ ]?(?!SA|SD|SS)[A-Z]{2}|(?!k[gmw]|m[glm]|c[lm]|gr|wh|st)[a-z]{2})(?!\p{L})`;

/** "Wijkweg 2024" is a year and "Dorpsplein 3 keer" a count. */
const houseNumber = String.raw`,?[ ](?:(?:nr\.?|nummer|huisnummer)[ ])?(?!(?:19|20)\d{2}(?!\d))\d{1,5}(?!\d)(?:[ -]?[a-zA-Z](?![\p{L}\d]))?(?![ ](?:keer|maal|uur|minuten|dagen|weken|maanden|jaar|meter|mensen|huizen|woningen)(?!\p{L}))`;
/** "Noord 12" is a part of town. */
const streetEnding =
  'straat|laan|weg|plein|kade|gracht|singel|dijk|hof|dreef|pad|park|steeg|markt|plantsoen|ring|baan|burg|erf|(?<![Nn])oord|boulevard';
const streetWord =
  'Straat|Laan|Weg|Plein|Kade|Gracht|Singel|Dijk|Hof|Dreef|Pad|Park|Steeg|Markt|Ring|Boulevard';
const capitalised = String.raw`\p{Lu}[\p{L}'.-]{0,30}`;
const linkWord = "van|der|den|de|ten|ter|het|in|op|'t|'s";
const street = String.raw`(?<![\p{L}\d'.-])(?:${[
  String.raw`(?:${capitalised}[ ](?:(?:${linkWord})[ ]){0,3}){0,2}\p{Lu}[\p{L}'.-]{0,30}?(?:${streetEnding})`,
  `(?:${capitalised}[ ]){1,2}(?:${streetWord})`,
  `(?:${streetWord})[ ](?:(?:${linkWord})[ ]){1,3}${capitalised}`,
  // Small letters: only endings that are not also the end of an everyday word ("onderweg", "blokkade").
  String.raw`\p{Ll}{2,30}?(?:straat|laan|gracht|singel)`,
].join('|')})${houseNumber}`;

const byte = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

export const placeDetectors: Detector[] = [
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`${postcode}[ ,]{1,3}(?:(?:nr\.?|huisnummer)[ ]?)?\d{1,5}(?:[ -]?[a-zA-Z]{1,2}(?![\p{L}\d]))?(?!\d)`,
      'gu',
    ),
    level: 'block',
  },
  { kind: 'address', pattern: new RegExp(String.raw`${street}[ ,\n]{1,4}${postcode}`, 'gu'), level: 'block' },
  {
    kind: 'postcode',
    pattern: new RegExp(postcode, 'gu'),
    // "In 2024 DE ..." is a year; glued together it can only be a postcode.
    level: (found) => (/^(?:19|20)\d\d /.test(found) ? null : 'warn'),
  },
  { kind: 'street', pattern: new RegExp(street, 'gu'), level: 'warn' },
  {
    kind: 'url',
    pattern: /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"]{0,500}[^\s<>".,;:!?)\]]/giu,
    level: 'warn',
  },
  {
    kind: 'url',
    pattern:
      /(?<![\p{L}\d.@/-])[a-zA-Z\d][a-zA-Z\d-]{0,62}(?:\.[a-zA-Z\d-]{1,63}){0,4}\.(?:nl|com|org|net|eu|be|info)(?![\p{L}\d@-])(?:\/[^\s<>"]{0,500})?/gu,
    level: 'warn',
  },
  { kind: 'handle', pattern: /(?<![\p{L}\d._%+@/-])@[\p{L}_][\p{L}\d_.]{1,29}(?<!\.)/gu, level: 'warn' },
  {
    kind: 'ip-address',
    pattern: new RegExp(String.raw`(?<!\d\.?)(?:${byte}\.){3}${byte}(?!\.?\d)`, 'g'),
    level: 'warn',
  },
  {
    kind: 'coordinates',
    pattern: /(?<![\d.,])-?\d{1,2}\.\d{4,10}[ ,;]{1,3}-?\d{1,3}\.\d{4,10}(?!\d)/g,
    level: 'warn',
  },
];
