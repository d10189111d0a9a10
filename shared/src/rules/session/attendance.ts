/**
 * Net minutes per person for the attendance register: the time somebody was present while the session
 * ran, without breaks and pauses (Registerplein counts net hours; breaks are excluded).
 */
export interface Span {
  from: number;
  to: number;
}

/** Sorted spans without overlap: two tabs of one person count once. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
};

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** Milliseconds of `present` inside `session` and outside every span of `excluded`. */
export const netMilliseconds = (
  present: readonly Span[],
  session: Span,
  excluded: readonly Span[],
): number => {
  const out = mergeSpans(excluded);
  return mergeSpans(present)
    .map((span) => ({ from: Math.max(span.from, session.from), to: Math.min(span.to, session.to) }))
    .filter((span) => span.to > span.from)
    .reduce(
      (sum, span) => sum + (span.to - span.from) - out.reduce((lost, gap) => lost + overlap(span, gap), 0),
      0,
    );
};

export const wholeMinutes = (milliseconds: number): number => Math.floor(milliseconds / 60_000);
