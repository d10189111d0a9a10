/**
 * My own notes, which I may have open in two tabs. A save names the revision it was based on; when the
 * other tab was first, the texts are put together so that neither is lost.
 */

/** What I wrote on top of `base`, joined to what the other tab stored. */
export const joinNotes = (base: string, theirs: string, mine: string, heading: string): string => {
  if (mine === base || theirs === mine || theirs.includes(mine)) return theirs;
  if (theirs === base || mine.includes(theirs)) return mine;
  const added = mine.startsWith(base) ? mine.slice(base.length).trim() : mine;
  return added === '' ? theirs : `${theirs.trimEnd()}\n\n${heading}\n${added}`;
};
