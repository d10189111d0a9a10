import type { AuditFilter } from '@leerkring/shared/contract/audit';
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';

/** A part of a where clause; each `?` in it stands for its one value. */
export interface Condition {
  sql: string;
  value: unknown;
}

/** A draft is known to its presenter alone. */
const notForTheGroup = ['case.drafted', 'case.changed'];

export const personCondition = (personId: PersonId): Condition => ({
  sql: '(concerns_id = ? or actor_id = ?)',
  value: personId,
});

export const groupCondition = (groupId: GroupId): Condition => ({
  sql: `group_id = ? and kind not in (${notForTheGroup.map((kind) => `'${kind}'`).join(', ')})`,
  value: groupId,
});

const nouns: Record<Exclude<AuditFilter, 'all' | 'others' | 'refusals'>, string[]> = {
  cases: ['case'],
  'sign-ins': ['sign-in'],
  groups: ['group', 'break-glass'],
  meetings: ['meeting', 'session', 'document', 'outcomes', 'action'],
  agreements: ['agreement'],
  library: ['library-item'],
};

export const filterCondition = (filter: AuditFilter): Condition[] => {
  if (filter === 'all') return [];
  if (filter === 'others')
    return [{ sql: 'concerns_id is not null and actor_id is distinct from concerns_id and ?', value: true }];
  if (filter === 'refusals') return [{ sql: 'kind = any(?)', value: ['access.refused', 'sign-in.refused'] }];
  return [{ sql: "split_part(kind, '.', 1) = any(?)", value: nouns[filter] }];
};
