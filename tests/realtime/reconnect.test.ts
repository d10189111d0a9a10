import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp } from '../support/start-app.js';

const thing = { kind: 'group', id: '0199b1a0-0000-7000-8000-00000000000a' } as const;

it('makes a socket that comes back a new one, in the rooms of this moment and with nothing of before', async () => {
  const app = await startApp({ root: GroundFloor });
  const realtime = app.app.get(Realtime);
  let rooms = ['group:before'];
  realtime.addRoomSource(() => Promise.resolve(rooms));
  const { raw } = await app.as(await insertPerson(app)).socket();
  const { id } = raw;
  const heard: unknown[] = [];
  raw.on('thing.changed', (payload) => heard.push(payload));
  realtime.emit('group:before', 'thing.changed', thing);
  await once(raw as unknown as NodeJS.EventEmitter, 'thing.changed');

  // The line breaks, which is what connection state recovery is for.
  raw.io.engine.close();
  rooms = ['group:now'];
  realtime.emit('group:before', 'thing.changed', thing);
  raw.connect();
  await once(raw as unknown as NodeJS.EventEmitter, 'connect');
  realtime.emit('group:before', 'thing.changed', thing);
  realtime.emit('group:now', 'thing.changed', thing);
  await once(raw as unknown as NodeJS.EventEmitter, 'thing.changed');
  expect([Boolean(raw.recovered), raw.id === id, heard.length]).toEqual([false, false, 2]);
  await app.close();
});
