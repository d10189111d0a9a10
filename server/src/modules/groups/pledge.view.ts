import type { PersonId } from '@leerkring/shared/contract/common';
import type { PledgeView } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { can } from '@leerkring/shared/rules/can';
import type { GroupAccess } from './groups.access.js';
import type { Membership } from './membership.entity.js';
import type { PledgeAcceptance } from './pledge-acceptance.entity.js';

interface PledgePicture {
  version: number;
  rules: string[];
  madeBy: PersonId | null;
  madeAt: Date | null;
  /** All that ever were. */
  memberships: Membership[];
  acceptances: PledgeAcceptance[];
  people: Map<PersonId, PersonView>;
}

const endOf = ({ leftAt, until }: Membership): Date | null => leftAt ?? until;

export const viewPledge = (
  access: GroupAccess,
  { version, rules, madeBy, madeAt, memberships, acceptances, people }: PledgePicture,
  now: Date,
): PledgeView => {
  const known = memberships.flatMap((membership) => {
    const person = people.get(membership.personId);
    return person ? [{ membership, person, role: membership.role }] : [];
  });
  /** What counts is what was accepted since this person came in, as at the door. */
  const acceptedIn = ({ personId, since }: Membership): PledgeView['mine'] => {
    const [last] = acceptances
      .filter((row) => row.personId === personId && row.acceptedAt >= since)
      .sort((a, b) => b.version - a.version);
    return last ? { version: last.version, at: last.acceptedAt.toISOString() } : null;
  };
  const current = known.filter(({ membership }) => {
    const end = endOf(membership);
    return end === null || end > now;
  });
  const mine = current.find(({ membership }) => membership.personId === access.personId);
  const maker = madeBy && people.get(madeBy);
  return {
    groupId: access.groupId,
    version,
    rules,
    changed: maker && madeAt ? { at: madeAt.toISOString(), by: maker } : null,
    mine: mine ? acceptedIn(mine.membership) : null,
    people: current.map(({ membership, person, role }) => ({
      person,
      role,
      accepted: acceptedIn(membership),
    })),
    access: known.map(({ membership, person, role }) => ({
      person,
      role,
      since: membership.since.toISOString(),
      until: endOf(membership)?.toISOString() ?? null,
    })),
    mayChange: can(access, 'group.change-rules', access.groupRole),
  };
};
