import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { BreakGlass } from './break-glass.entity.js';

interface Surroundings {
  people: Map<PersonId, PersonView>;
  groupNames: Map<GroupId, string>;
  mayEnd: boolean;
}

/** One of which the time is over has ended, also in the second before that is noted. */
export const viewBreakGlass = (
  row: BreakGlass,
  person: PersonView,
  { people, groupNames, mayEnd }: Surroundings,
  now: Date,
): BreakGlassView => {
  const endedAt = row.endedAt ?? (row.until <= now ? row.until : null);
  return {
    id: row.id,
    group: { id: row.groupId, name: groupNames.get(row.groupId) ?? '' },
    person,
    kind: row.kind,
    reason: row.reason,
    since: row.since.toISOString(),
    until: row.until.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endedBy: (row.endedBy && people.get(row.endedBy)) || null,
    mayEnd: mayEnd && endedAt === null,
  };
};
