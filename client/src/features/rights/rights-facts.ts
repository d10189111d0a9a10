import type { RightsRow } from '@leerkring/shared/contract/rights';
import { ago, shortDay } from '../../lib/format-nl';
import { groupRoleText } from '../../text/groups';
import { networkRoleText } from '../../text/identity';
import { wayInText, rightsText as words } from '../../text/rights';

export const groupsInWords = ({ groups }: RightsRow, now: Date): string =>
  groups
    .map(({ name, role, until }) => {
      const as = groupRoleText[role].toLowerCase();
      return until ? words.groupUntil(name, as, shortDay(until, now)) : words.group(name, as);
    })
    .join(', ');

const waysInWords = ({ waysIn }: RightsRow): string =>
  waysIn.length > 0 ? words.waysIn(waysIn.map((way) => wayInText[way]).join(', ')) : words.noWayIn;

/** What they may, and how they were here: a line each. */
export const rightsFacts = (row: RightsRow, now: Date): string[] => [
  [networkRoleText[row.person.role], groupsInWords(row, now) || words.noGroups].join(' · '),
  [
    row.lastSeenAt ? words.seen(ago(row.lastSeenAt, now)) : words.notSeen,
    ...(row.closedAt ? [] : [waysInWords(row)]),
  ].join(' · '),
];
