/** Opening a text that nobody had open: from the question to the last byte, on a connection that is there. */
import { silentMeter } from './document-meter.mjs';
import { newSeat } from './document-rooms.mjs';
import { withServer } from './document-systems.mjs';

/** Resolves with the milliseconds of each of `count` texts, each opened once. */
export const openCold = (system, { stored, count, ...options }) =>
  withServer(system, options, async ({ port }) => {
    const times = [];
    for (const document of await system.store(stored, count)) {
      const client = await system.connect({ port, document, seat: newSeat(0), meter: silentMeter });
      const startedAt = performance.now();
      const updates = await client.open();
      times.push(performance.now() - startedAt);
      client.close();
      const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0);
      if (bytes < stored.state.byteLength * 0.9)
        throw new Error(`${system.name} sent ${bytes} bytes of the text`);
    }
    return times;
  });
