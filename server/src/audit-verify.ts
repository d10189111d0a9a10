/**
 * Reads the audit trail and says whether it is whole: `node server/dist/server/src/audit-verify.js`. Given
 * heads of the chain that the log told of (`position:hash`), it sees a rewritten chain as well. Ends with 1 when
 * something is not right.
 */
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './platform/database/data-source.js';
import { verifyChain } from './platform/events/verify-chain.js';
import { run } from './start-up.js';

await run(false, async ({ report, database }) => {
  const { databaseUrl } = await database();
  const told = new Map(process.argv.slice(2).map(headIn));
  const options = dataSourceOptions(databaseUrl, 1);
  // Years of events take longer to read than any use case may.
  const extra = { ...options.extra, statement_timeout: 0, stream: undefined };
  const source = await new DataSource({ ...options, extra }).initialize();
  try {
    const { head, links, fault } = await verifyChain(source.manager, new Date(), told);
    if (fault)
      throw new Error(
        `The audit trail is broken: ${fault.kind}, event ${fault.eventId ?? '-'}, position ${fault.position ?? '-'}`,
      );
    report(`The audit trail is whole: ${links} links, head ${head.position}:${head.hash.toString('hex')}`);
  } finally {
    await source.destroy();
  }
});

function headIn(text: string): [position: string, hash: string] {
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!position || !hash) throw new Error(`Not a head of the chain (position:hash): ${text}`);
  return [position, hash];
}
