import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { type EntityManager, type FindOptionsWhere, IsNull, MoreThan } from 'typeorm';
import { Membership } from './membership.entity.js';

/** Who is in a group at a moment: who has not left and, as a guest, is not past the end date. */
export const currentMemberships = (
  manager: EntityManager,
  now: Date,
  where: FindOptionsWhere<Membership>,
): Promise<Membership[]> =>
  manager.find(Membership, {
    where: [
      { ...where, leftAt: IsNull(), until: IsNull() },
      { ...where, leftAt: IsNull(), until: MoreThan(now) },
    ],
    order: { since: 'ASC', id: 'ASC' },
  });

/**
 * The role of one person in one group now. Plain SQL: every command of a live session asks it, and building
 * the query costs more than running it.
 */
export const currentRole = async (
  manager: EntityManager,
  now: Date,
  groupId: GroupId,
  personId: PersonId,
): Promise<GroupRole | null> => {
  const rows: { role: GroupRole }[] = await manager.query(
    `select role from membership
     where group_id = $1 and person_id = $2 and left_at is null and (until is null or until > $3)`,
    [groupId, personId, now],
  );
  return rows[0]?.role ?? null;
};

/** Who counts for the size of a group: those who bring cases. A facilitator or observer does not. */
export const countsAsMember = (role: GroupRole): boolean => role === 'member' || role === 'guest';
