/** The page access-matrix.md, read as what it says: per call and per column what the answer is. */
import { readFileSync } from 'node:fs';
import { problemStatus } from '@leerkring/shared/contract/problem';

export const columns = [
  'anonymous',
  'other gemeente',
  'other group',
  'ex-member',
  'ended guest',
  'guest',
  'observer',
  'member',
  'presenter',
  'facilitator',
  'moderator',
  'privacy officer',
  'administrator',
  'break-glass',
] as const;
export type Column = (typeof columns)[number];
export type SignedInColumn = Exclude<Column, 'anonymous'>;

/** `ok`, `none`, or the status and code of the problem. */
export type Outcome = 'ok' | 'none' | `${number} ${string}`;

export interface MatrixRow {
  /** As in the contract: `GET /groups`, `document.open`, `session.act start`. */
  call: string;
  /** With what stands between brackets behind it: the same call in another situation. */
  title: string;
  expected: Record<Column, Outcome>;
}

const short: Record<string, Outcome> = {
  401: '401 not-signed-in',
  403: '403 not-allowed',
  404: '404 not-found',
};

const outcomeOf = (cell: string): Outcome => {
  if (cell === 'ok' || cell === 'none') return cell;
  const outcome = short[cell] ?? cell;
  const [status, code] = outcome.split(' ');
  if (problemStatus[code as keyof typeof problemStatus] !== Number(status))
    throw new Error(`"${cell}" is no outcome: ok, none, 401, 403, 404, or a status and its problem code`);
  return outcome as Outcome;
};

const rowOf = (cells: string[]): MatrixRow => {
  const [title = '', ...outcomes] = cells;
  if (outcomes.length !== columns.length) throw new Error(`${title} has ${outcomes.length} columns`);
  const call = title.replace(/ \(.*\)$/, '').replaceAll('`', '');
  const pairs = columns.map((column, index) => [column, outcomeOf(outcomes[index] ?? '')]);
  return { call, title: title.replaceAll('`', ''), expected: Object.fromEntries(pairs) };
};

export function readMatrix(url: URL): MatrixRow[] {
  const lines = readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const heads = lines.filter(([first]) => first === 'call');
  for (const [, ...names] of heads)
    if (names.join() !== columns.join()) throw new Error(`The columns are ${columns.join(', ')}`);
  return lines.filter(([first]) => first !== 'call').map(rowOf);
}
