import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { Database } from '../../server/src/platform/database/database.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp } from '../support/start-app.js';

it('lets farewells finish when the server stops, and sends nobody away for good', async () => {
  const app = await startApp({ root: GroundFloor });
  const database = app.app.get(Database);
  const farewells: unknown[] = [];
  app.app.get(Realtime).onDisconnect(async () => {
    farewells.push(await database.manager.query('select pg_sleep(0.05)'));
  });
  const socket = await app.as(await insertPerson(app)).socket();
  const disconnected = once(socket.raw as unknown as NodeJS.EventEmitter, 'disconnect');
  await app.app.close();
  expect(farewells).toHaveLength(1);
  // After "io server disconnect" a browser would not come back by itself.
  expect((await disconnected)[0]).toBe('transport close');
  await app.close();
});
