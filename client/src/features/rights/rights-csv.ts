/**
 * The list as a file that Excel opens well in Dutch: UTF-8 with a byte order mark, a semicolon between the
 * columns. A cell that a spreadsheet would take for a formula gets an apostrophe in front: names come from
 * people and from employers.
 */
import type { RightsRow } from '@leerkring/shared/contract/rights';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { dayOf } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { networkRoleText } from '../../text/identity';
import { wayInText, rightsColumns as words } from '../../text/rights';
import { groupsInWords } from './rights-facts';

export const rightsCsv = (rows: readonly RightsRow[], now: Date): string =>
  stringify(
    [
      [
        ...[words.name, words.organisation, words.role, words.active],
        ...[words.groups, words.lastSeen, words.waysIn, words.marked],
      ],
      ...rows.map((row) => [
        fullName(row.person),
        row.person.organisation.name,
        networkRoleText[row.person.role],
        row.person.active ? words.yes : words.no,
        groupsInWords(row, now),
        row.lastSeenAt ? dayOf(row.lastSeenAt) : '',
        row.waysIn.map((way) => wayInText[way]).join(', '),
        row.markedAt ? dayOf(row.markedAt) : '',
      ]),
    ],
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
  );

/** Hands the file to the browser; nothing of it is kept. */
export const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
