import { createHash, createHmac } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// @ts-expect-error: it comes without types
import S3rver from 's3rver';
import { newId } from '../ids.js';
import { FolderStorage } from './folder-storage.js';
import { S3Storage } from './s3-storage.js';
import { contentKey, partKey, type Storage, type StorageKey } from './storage.js';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const words = Buffer.from('Wat hier ligt, blijft hier liggen.');

let folder: string;
let bucket: { run(): Promise<unknown>; close(): Promise<void> };
const settings = { region: 'us-east-1', bucket: 'bestanden', accessKey: 'S3RVER', secretKey: 'S3RVER' };
const storages: Record<string, () => Storage> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leerkring-storage-'));
  bucket = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3') },
    configureBuckets: [{ name: settings.bucket, configs: [] }],
  });
  const { port } = (await bucket.run()) as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  storages['a folder'] = () => new FolderStorage(join(folder, 'files'));
  storages['a bucket'] = () => new S3Storage({ ...settings, endpoint, pathStyle: true });
  storages['a stranger'] = () => new S3Storage({ ...settings, accessKey: 'x', endpoint, pathStyle: true });
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['a folder', 'a bucket'])('%s', (kind) => {
  const storage = () => storages[kind]?.() as Storage;

  it('gives back what was put there, all of it or a part', async () => {
    const key = contentKey(digest(words));
    expect(await storage().has(key)).toBe(false);
    await storage().put(key, words);
    expect(await storage().has(key)).toBe(true);
    expect(await buffer(await storage().read(key))).toEqual(words);
    expect(await buffer(await storage().read(key, { first: 4, last: 7 }))).toEqual(words.subarray(4, 8));
  });

  it('takes a file of this machine, and the same again', async () => {
    const path = join(folder, newId());
    const large = Buffer.alloc(3_000_000, 'leerkring ');
    await writeFile(path, large);
    const source = { path, bytes: large.byteLength, sha256: digest(large) };
    const key = contentKey(source.sha256);
    await storage().put(key, source);
    await storage().put(key, source);
    expect(digest(await buffer(await storage().read(key)))).toBe(source.sha256);
  });

  it('has what was taken away no more, and does not mind that it was gone', async () => {
    const key = partKey(newId(), newId());
    await storage().put(key, words);
    await storage().remove(key);
    await storage().remove(key);
    expect(await storage().has(key)).toBe(false);
    await expect(storage().read(key)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a folder', () => {
  const place = () => join(folder, 'files');

  it('shows nothing of a file that could not be written', async () => {
    const storage = new FolderStorage(place());
    const key = contentKey(digest(Buffer.from('weg')));
    const gone = { path: join(folder, 'nergens'), bytes: 3, sha256: digest(Buffer.from('weg')) };
    await expect(storage.put(key, gone)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await storage.has(key)).toBe(false);
    expect(await readdir(join(place(), 'writing'))).toEqual([]);
  });

  it('leaves no folder of an upload behind', async () => {
    const storage = new FolderStorage(place());
    const upload = newId();
    const key = partKey(upload, newId());
    await storage.put(key, words);
    await storage.remove(key);
    expect(await readdir(join(place(), 'uploads'))).not.toContain(upload);
  });

  it('takes no key that leads out of it', async () => {
    await mkdir(join(folder, 'elsewhere'), { recursive: true });
    const storage = new FolderStorage(place());
    await expect(storage.read('content/../../elsewhere' as StorageKey)).rejects.toThrow(/key/);
  });
});

describe('a bucket', () => {
  it('opens for nobody without the key', async () => {
    await expect(storages['a stranger']?.().put(contentKey(digest(words)), words)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('that is away is said to be', async () => {
    const away = new S3Storage({ ...settings, endpoint: 'http://127.0.0.1:9', pathStyle: true });
    await expect(away.has(contentKey(digest(words)))).rejects.toMatchObject({ code: 'unavailable' });
  });

  // The server above takes any signature of version 4; this one looks at it.
  it('is asked with what was signed, and with the digest of what is sent', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.headers['x-amz-content-sha256']} ${isSigned(request)}`);
      request.resume().once('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new S3Storage({ ...settings, endpoint, pathStyle: true }).put(contentKey(digest(words)), words);
    server.close();
    expect(seen).toEqual([`${digest(words)} true`]);
  });
});

/** Signature Version 4 of a request in one piece, as AWS describes it. */
const isSigned = ({ method, url, headers }: IncomingMessage): boolean => {
  const found = /Credential=(\w+)\/(\S+), ?SignedHeaders=(\S+), ?Signature=(\w+)/.exec(
    headers.authorization ?? '',
  );
  const [, , scope = '', signed = '', signature] = found ?? [];
  const canonical = [
    ...[method, url, ''],
    ...signed.split(';').map((name) => `${name}:${headers[name]}`),
    ...['', signed, headers['x-amz-content-sha256']],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest(Buffer.from(canonical))].join(
    '\n',
  );
  const key = scope
    .split('/')
    .reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${settings.secretKey}`));
  return hmac(key, toSign).toString('hex') === signature;
};
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
