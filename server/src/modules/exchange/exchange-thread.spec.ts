import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readConfig } from '../../platform/config/config.js';
import { Logger } from '../../platform/logging/logger.js';
import { seededDocument } from '../documents/document-state.js';
import { ExchangeThread } from './exchange-thread.js';
import { docx } from './test-files.js';

let thread: ExchangeThread;
beforeEach(() => {
  thread = new ExchangeThread(new Logger(readConfig({ LOG_LEVEL: 'silent' })));
});
afterEach(() => thread.onModuleDestroy());

const text = {
  what: 'export' as const,
  format: 'odt' as const,
  title: 'Tekst',
  updates: [seededDocument(['Kop'])],
};

it('gives up a file that takes too long, and reads the next one', async () => {
  const { patienceMs } = thread;
  thread.patienceMs = 1;
  await expect(thread.order(text)).rejects.toMatchObject({ code: 'file-too-complex' });
  thread.patienceMs = patienceMs;
  expect((await thread.order(text)).file.byteLength).toBeGreaterThan(500);
});

it('says what is wrong with a file, and reads the next one', async () => {
  const preview = (file: Uint8Array) => thread.order({ what: 'preview', file });
  await expect(preview(Buffer.from('x'))).rejects.toMatchObject({ code: 'file-not-readable' });
  expect((await preview(docx('<w:p/>'))).preview.words).toBe(0);
});

it('lets no more than some files wait', async () => {
  const orders = Array.from({ length: 12 }, () =>
    thread.order(text).then(
      () => 'made',
      ({ code }) => code,
    ),
  );
  const outcomes = await Promise.all(orders);
  expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(9);
  expect(outcomes.filter((outcome) => outcome === 'unavailable')).toHaveLength(3);
});

it('takes no orders once the server stops, and answers those that wait', async () => {
  const waiting = [thread.order(text), thread.order(text)].map((order) => order.catch(({ code }) => code));
  await thread.onModuleDestroy();
  expect(await Promise.all(waiting)).toEqual(['unavailable', 'unavailable']);
  await expect(thread.order(text)).rejects.toMatchObject({ code: 'unavailable' });
});
