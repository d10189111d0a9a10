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
const standingsOf = (person: string) => `
  select s."groupId", s.role, s.until, s.current, s.accepted from (
    select m.group_id as "groupId", m.role, m.until, g.pledge_version as current,
      (select max(version) from pledge_acceptance a
       where a.group_id = m.group_id and a.person_id = m.person_id and a.accepted_at >= m.since) as accepted
    from membership m join intervision_group g on g.id = m.group_id
    where m.person_id = ${person} and m.left_at is null and (m.until is null or m.until > $2)
    union all
    select b.group_id, '${breakGlass}', b.until, g.pledge_version, g.pledge_version
    from break_glass b join intervision_group g on g.id = b.group_id
    where b.person_id = ${person} and b.ended_at is null and b.until > $2 and not exists (
      select from membership m where m.group_id = b.group_id and m.person_id = ${person}
        and m.left_at is null and (m.until is null or m.until > $2))
  ) s`;

const STANDINGS_OF_ASKED = standingsOf('asked.person_id');

/** How people stand in a group each, now, in the order of the questions: a live session asks it all the time. */
export const currentStandingEach = async (
  database: Database,
  now: Date,
  asked: ReadonlyArray<{ personId: PersonId; groupId: GroupId }>,
): Promise<Array<Standing | null>> => {
  const rows = await database.prepared<Standing & { place: number }>(
    'current-standing-each',
    `select place::int, standing.* from unnest($1::uuid[], $3::uuid[]) with ordinality as asked (person_id, group_id, place)
     cross join lateral (${STANDINGS_OF_ASKED} where s."groupId" = asked.group_id) standing`,
    [asked.map(({ personId }) => personId), now, asked.map(({ groupId }) => groupId)],
  );
  const standings = new Map(rows.map(({ place, ...standing }) => [place - 1, standing]));
  return asked.map((_, index) => standings.get(index) ?? null);
};

/** How one person stands in all their groups. */
export const currentStandings = (
  database: Database,
  now: Date,
  personId: PersonId,
): Promise<(Standing & { groupId: GroupId })[]> =>
  database.prepared('current-standings', standingsOf('$1'), [personId, now]);

/** The groups whose news each of these people hears now: every connection asks it. */
export const currentGroupsEach = async (
  database: Database,
  now: Date,
  personIds: readonly PersonId[],
): Promise<GroupId[][]> => {
  const rows = await database.prepared<{ personId: PersonId; groupId: GroupId }>(
    'current-groups-each',
    `select person_id as "personId", group_id as "groupId" from membership
     where person_id = any($1::uuid[]) and left_at is null and (until is null or until > $2)
     union
     select person_id, group_id from break_glass
     where person_id = any($1::uuid[]) and ended_at is null and until > $2`,
    [personIds, now],
  );
  const groups = new Map<PersonId, GroupId[]>();
  for (const { personId, groupId } of rows) groups.set(personId, [...(groups.get(personId) ?? []), groupId]);
  return personIds.map((personId) => groups.get(personId) ?? []);
};

/** Who counts for the size of a group: those who bring cases. A facilitator or observer does not. */
export const countsAsMember = (role: GroupRole): boolean => role === 'member' || role === 'guest';
