/**
 * Finds what makes a person recognisable in a text, so that it can be taken out before others read it. The
 * client runs this while somebody types, the server when the text is handed in; the server is the judge.
 * A hit says what kind it is and where it stands, and never carries the text itself: hits may be logged.
 * A clean scan does not make a text anonymous (a rare combination of details has no pattern), which is why
 * the form also asks its author to confirm it.
 */
import type { Detector, IdentifierKind, IdentifierLevel } from './identifier-detector.js';
import { numberDetectors } from './identifier-numbers.js';
import { personDetectors } from './identifier-persons.js';
import { placeDetectors } from './identifier-places.js';

/** `start` and `end` are offsets in UTF-16 units, as in String.slice. */
export interface IdentifierHit {
  kind: IdentifierKind;
  level: IdentifierLevel;
  start: number;
  end: number;
}

const detectors = [...numberDetectors, ...placeDetectors, ...personDetectors];
const gravity = { block: 2, warn: 1, tip: 0 };

/** Word processors paste other spaces, dashes and apostrophes. Each becomes one plain character: offsets stay true. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'");

function* hitsOf({ kind, pattern, level }: Detector, text: string): Generator<IdentifierHit> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = match.groups?.['value'] ?? match[0];
    const end = match.index + match[0].length;
    const start = end - found.length;
    const around = { before: text.slice(Math.max(0, start - 40), start), after: text.slice(end, end + 20) };
    const verdict = typeof level === 'string' ? level : level(found, around);
    if (verdict) yield { kind, level: verdict, start, end };
    // What was refused may hide a real find that starts inside it.
    else pattern.lastIndex = match.index + 1;
  }
}

/** Of hits that overlap the gravest stays, and of equals the longest. */
const withoutOverlap = (hits: IdentifierHit[]): IdentifierHit[] => {
  const kept: IdentifierHit[] = [];
  const inOrder = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const hit of inOrder) {
    const last = kept.at(-1);
    if (!last || last.end <= hit.start) kept.push(hit);
    else if (
      gravity[hit.level] > gravity[last.level] ||
      (hit.level === last.level && hit.end - hit.start > last.end - last.start)
    )
      kept[kept.length - 1] = hit;
  }
  return kept;
};

export const findIdentifiers = (text: string): IdentifierHit[] => {
  const scanned = plain(text);
  return withoutOverlap(detectors.flatMap((detector) => [...hitsOf(detector, scanned)]));
};

/** What still keeps a text from being handed in: every block, and each warning nobody gave a reason for. */
export const undismissed = (
  hits: IdentifierHit[],
  dismissals: { kind: IdentifierKind; reason: string }[],
): IdentifierHit[] =>
  hits.filter(
    ({ kind, level }) =>
      level === 'block' ||
      (level === 'warn' && !dismissals.some((given) => given.kind === kind && given.reason.trim() !== '')),
  );
