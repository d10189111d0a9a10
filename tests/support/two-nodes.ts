/** Two real apps on one database, as two processes are, with or without a carrier between them. */
import type { PersonId } from '@leerkring/shared/contract/common';
import { noCarrier } from '../../server/src/platform/nodes/bus.js';
import { linkedCarriers } from './linked-carriers.js';
import type { Room } from './live-room.js';
import { startApp, startNode, type TestApp } from './start-app.js';
import { Visitor } from './visitor.js';

export interface TwoNodes {
  a: TestApp;
  b: TestApp;
  close(): Promise<void>;
}

/** For `describe.each`: everything must hold without any word, too. */
export const waysToHear = ['tell each other', 'only look'] as const;
export type WayToHear = (typeof waysToHear)[number];

/** A change on one node has effect on the other within two seconds; the third is for a busy machine. */
export const soonMs = 3_000;

const manyCommands = { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' };

export async function startTwoNodes(
  way: WayToHear,
  env: Record<string, string> = manyCommands,
): Promise<TwoNodes> {
  const [one = noCarrier, other = noCarrier] = way === 'only look' ? [] : linkedCarriers(2);
  const a = await startApp({ env, carrier: one });
  const b = await startNode(a, { env, carrier: other });
  return {
    a,
    b,
    close: async () => {
      await b.close();
      await a.close();
    },
  };
}

/** A new tab of this person on this node. */
export const enterOn = (node: TestApp, personId: PersonId, { meetingId }: Room): Promise<Visitor> =>
  Visitor.enter(personId, node.as(personId), meetingId);
