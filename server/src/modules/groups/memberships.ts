import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { breakGlass, type PledgeStanding, type Relation } from '@leerkring/shared/rules/can';
import { type EntityManager, type FindOptionsWhere, IsNull, MoreThan } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
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

/** Whether somebody may be in or out of a group, or have another role, since this event. */
export const changesMembership = (kind: string): boolean => /^(group\.member-|break-glass\.)/.test(kind);

export interface Standing extends PledgeStanding {
  role: NonNullable<Relation>;
  /** Of a guest, and of who broke the glass: when it ends by itself. */
  until: Date | null;
}

/**
 * Who comes back into a group pledges anew. Who broke the glass does not pledge: they are bound by their
 * office. Whoever is in the group as well stands there as a member.
 */
const STANDING = `
  select s."groupId", s.role, s.until, s.current, s.accepted from (
    select m.group_id as "groupId", m.role, m.until, g.pledge_version as current,
      (select max(version) from pledge_acceptance a
       where a.group_id = m.group_id and a.person_id = m.person_id and a.accepted_at >= m.since) as accepted
    from membership m join intervision_group g on g.id = m.group_id
    where m.person_id = $1 and m.left_at is null and (m.until is null or m.until > $2)
    union all
    select b.group_id, '${breakGlass}', b.until, g.pledge_version, g.pledge_version
    from break_glass b join intervision_group g on g.id = b.group_id
    where b.person_id = $1 and b.ended_at is null and b.until > $2 and not exists (
      select from membership m where m.group_id = b.group_id and m.person_id = $1
        and m.left_at is null and (m.until is null or m.until > $2))
  ) s`;

/** How one person stands in one group now: the commands of a live session ask it all the time. */
export const currentStanding = async (
  database: Database,
  now: Date,
  groupId: GroupId,
  personId: PersonId,
): Promise<Standing | null> => {
  const [standing] = await database.prepared<Standing>(
    'current-standing',
    `${STANDING} where s."groupId" = $3`,
    [personId, now, groupId],
  );
  return standing ?? null;
};

/** How one person stands in all their groups. */
export const currentStandings = (
  database: Database,
  now: Date,
  personId: PersonId,
): Promise<(Standing & { groupId: GroupId })[]> =>
  database.prepared('current-standings', STANDING, [personId, now]);

/** The groups whose news one person hears now: every connection asks it, and after a restart everybody connects at once. */
export const currentGroups = async (
  database: Database,
  now: Date,
  personId: PersonId,
): Promise<GroupId[]> => {
  const rows = await database.prepared<{ groupId: GroupId }>(
    'current-groups',
    `select group_id as "groupId" from membership
     where person_id = $1 and left_at is null and (until is null or until > $2)
     union
     select group_id from break_glass where person_id = $1 and ended_at is null and until > $2`,
    [personId, now],
  );
  return rows.map(({ groupId }) => groupId);
};

/** Who counts for the size of a group: those who bring cases. A facilitator or observer does not. */
export const countsAsMember = (role: GroupRole): boolean => role === 'member' || role === 'guest';
