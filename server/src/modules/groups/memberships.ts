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

/** Who counts for the size of a group: those who bring cases. A facilitator or observer does not. */
export const countsAsMember = (role: GroupRole): boolean => role === 'member' || role === 'guest';
