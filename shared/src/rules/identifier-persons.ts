/** Who somebody is: a name after a form of address, a mailbox, a date, an age. */
import type { Detector, Judge } from './identifier-detector.js';

/**
 * No i flag on names: with it `\p{Lu}` also matches small letters and "mevrouw kwam" becomes a name.
 * "Meneer A." is the pseudonym we ask for, so one capital alone is never a name.
 */
const formOfAddress = String.raw`[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Dd]hr\.?|[Hh]r\.|[Mm]r\.|[Ff]amilie|[Ff]am\.|[Dd]okter|[Dd]r\.`;
const relative =
  '[Bb]uurman|[Bb]uurvrouw|[Bb]roer|[Zz]us|[Zz]oon|[Dd]ochter|[Oo]om|[Tt]ante|[Oo]ma|[Oo]pa|genaamd';
const particle =
  "[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?|'[st]|[Ee]l|[Aa]l|[Ii]n '?t|[Oo]p (?:de[nr]?|'?t)|[Uu]it de[nr]|[Vv]\\.?d\\.?";
const surname = String.raw`(?!\p{Lu}'s(?!\p{L})|(?:Van|De[nr]?|Te[nr]?|El|Al)(?!\p{L}))(?:IJ|\p{Lu})[\p{Ll}'-][\p{L}\p{M}'-]{0,40}`;
const fullName = `(?:(?:${particle})[ ]){0,3}${surname}(?:[ ](?:(?:${particle})[ ]){0,3}${surname}){0,2}`;
const title = String.raw`(?<!\p{L})(?:${formOfAddress}|${relative})[ ]{1,3}`;

/** After one initial a capital is as often a new sentence ("mevrouw B. Toen ...") as a surname: hence a tip. */
const sentenceStart =
  'De|Het|Een|Hij|Zij|Ze|Ik|Wij|We|Er|Dat|Die|Dit|Deze|Toen|Daar|Daarna|Maar|En|Ook|Na|In|Op|Bij|Met|Als|Want|Nu|Haar|Zijn|Mijn|Wat|Hoe|Wie|Waar|Soms|Vandaag|Gisteren|Buren';

const day = String.raw`(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])`;
const monthName =
  '(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = String.raw`(?:19|20)\d{2}`;
const date = new RegExp(
  String.raw`(?:${[
    String.raw`${day}([-/. ])(?:0?[1-9]|1[0-2])\1${year}`,
    String.raw`${day}([-/])(?:0?[1-9]|1[0-2])\2\d{2}`,
    String.raw`${day}(?:e|ste)?[-/. ]{1,2}${monthName}[-/. ]{1,2}(?:${year}|'\d{2})`,
    String.raw`(?<!\d)${year}([-/.])(?:0[1-9]|1[0-2])\3(?:0[1-9]|[12]\d|3[01])`,
  ].join('|')})(?![\d-]|[ ]jaar)`,
  'giu',
);

/** Whole words: "gebeld op 12-3-2024" is no birth. */
const birthBefore = /(?<!\p{L})geb(?:\.|oren|oorte\p{L}{0,10})?(?!\p{L})|° ?$/iu;
const birthAfter = /^[ ,(]{0,3}geboren(?!\p{L})/iu;
const judgeBirth: Judge = (_found, { before, after }) =>
  birthBefore.test(before.slice(-25)) || birthAfter.test(after) ? 'block' : null;

const rangeBefore = /\d{1,3}(?: jaar)? ?(?:-|en|of|tot|tot en met|t\/m|à) ?(?:de )?$/i;
const rangeAfter = /^ ?(?:-|en|of|tot|tot en met|t\/m|à) ?(?:de )?\d{1,3}(?!\d)/i;
const durationBefore =
  /(?<!\p{L})(?:al|na|over|sinds|afgelopen|laatste|komende|eerste|binnen|elke|per|ruim|onder de|boven de|vanaf|dan|om de) $/iu;
const durationAfter =
  /^ (?:geleden|lang|later|eerder|ervaring|daarvoor|in dienst|of ouder|of jonger)(?!\p{L})/iu;
const judgeAge: Judge = (found, { before, after }) => {
  const age = Number.parseInt(found, 10);
  if (age > 120 || rangeBefore.test(before) || rangeAfter.test(after)) return null;
  if (found.endsWith('jaar') && (durationBefore.test(before) || durationAfter.test(after))) return null;
  return age >= 90 ? 'warn' : 'tip';
};

export const personDetectors: Detector[] = [
  {
    kind: 'email',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,255}\.\p{L}{2,24}/gu,
    level: 'block',
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`${title}(?:(?:\p{Lu}\.){1,5}|(?:\p{Lu}\.){2,5}[ ])?${fullName}`, 'gu'),
    level: 'warn',
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`${title}\p{Lu}\.[ ](?!(?:${sentenceStart})(?!\p{L}))${fullName}`, 'gu'),
    level: 'tip',
  },
  { kind: 'date-of-birth', pattern: date, level: judgeBirth },
  { kind: 'exact-date', pattern: date, level: 'warn' },
  {
    kind: 'exact-date',
    pattern: new RegExp(String.raw`${day}(?:e|ste)?[ ]${monthName}(?!\p{L})`, 'giu'),
    level: 'tip',
  },
  {
    kind: 'exact-age',
    pattern: /(?<![\d.,])\d{1,3}[- ]?(?:jaar|jarigen?|jarig)(?!\p{L})/giu,
    level: judgeAge,
  },
];
