/**
 * Where a thread may go. Words go where everybody who wrote them can follow: from the network into a group in which
 * all of them are. Out of a group go one's own words alone, because what others said there was said to the group.
 * From one group to another nothing goes.
 */
import type { GroupId, PersonId } from '../contract/common.js';

interface Moving {
  from: GroupId | null;
  to: GroupId | null;
  mover: PersonId;
  /** Of every post, also those that were taken away. */
  writers: readonly PersonId[];
  /** Who is in the group it goes to. */
  members: ReadonlySet<PersonId>;
}

export type MoveFault = 'same-place' | 'between-groups' | 'left-behind' | 'words-of-others';

/** Null: it may go there. */
export const moveFault = ({ from, to, mover, writers, members }: Moving): MoveFault | null => {
  if (from === to) return 'same-place';
  if (from !== null && to !== null) return 'between-groups';
  if (to === null) return writers.every((writer) => writer === mover) ? null : 'words-of-others';
  return writers.every((writer) => members.has(writer)) ? null : 'left-behind';
};
