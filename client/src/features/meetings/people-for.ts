import type { GroupRole } from '@leerkring/shared/contract/groups';

/** Below this a session plans its rounds for this many all the same, so that a late joiner still fits. */
const fewestPeople = 4;

/** For how many people the minutes of a programme are made. */
export const peopleFor = (roster: readonly { role: GroupRole }[]): number =>
  Math.max(fewestPeople, roster.filter(({ role }) => role !== 'observer').length);
