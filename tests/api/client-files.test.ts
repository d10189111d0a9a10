/** The files of the client as a phone fetches them: small, at once, and once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';

const dist = fileURLToPath(new URL('../../client/dist/', import.meta.url));
const [script = ''] = readdirSync(`${dist}assets`).filter((name) => /^frame-.*\.js$/.test(name));

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ root: GroundFloor });
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => app.anonymous.fetch(path, { headers });

describe('a file of the client', () => {
  it.each([
    ['a browser of today', 'gzip, deflate, br, zstd', 'br'],
    ['an older one', 'gzip, deflate', 'gzip'],
    ['one that refuses brotli', 'br;q=0, gzip', 'gzip'],
    ['one that takes nothing of the kind', 'identity', null],
  ])('comes as small as %s takes it, and is the same file', async (_, accepted, form) => {
    const answer = await get(`/assets/${script}`, { 'accept-encoding': accepted, range: 'bytes=0-99' });
    const { headers } = answer;
    expect(headers.get('content-encoding')).toBe(form);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const whole = readFileSync(`${dist}assets/${script}`, 'utf8');
    expect(await answer.text()).toBe(form ? whole : whole.slice(0, 100));
  });

  it('is less than a third of itself on the way', async () => {
    const answer = await get(`/assets/${script}`, { 'accept-encoding': 'br' });
    const sent = Number(answer.headers.get('content-length'));
    expect(sent).toBeGreaterThan(0);
    expect(sent * 3).toBeLessThan(readFileSync(`${dist}assets/${script}`).length);
  });
});

const id = '01890000-0000-7000-8000-000000000000';

/** What the page names in its head, as fetched and as asked. */
const namedAt = async (path: string) => {
  const links = (await get(path)).headers.get('link')?.split(', ') ?? [];
  const addresses = (of: string[]) => of.map((link) => /^<(.+?)>/.exec(link)?.[1] ?? '');
  const isData = (link: string) => link.endsWith('; rel=preload; as=fetch; crossorigin');
  return {
    files: addresses(links.filter((link) => !isData(link))),
    data: addresses(links.filter(isData)),
  };
};

describe('a page', () => {
  it.each([
    ['/', 'today-page'],
    ['/inloggen', 'sign-in-page'],
    [`/teksten/${id}`, 'text-page'],
    [`/afspraken/${id}`, 'agreement-page'],
    [`/bijeenkomsten/${id}/sessie`, 'session-page'],
  ])('at %s names at once what it needs', async (path, chunk) => {
    const { files } = await namedAt(path);
    expect(files).toContainEqual(expect.stringMatching(new RegExp(`^/assets/${chunk}-[\\w-]+\\.js$`)));
    expect(files.filter((file) => !existsSync(dist + file))).toEqual([]);
    expect(files.filter((file) => /text-editor|y-tiptap/.test(file))).toEqual([]);
  });

  it('names what it asks first, of what its address is about', async () => {
    expect((await namedAt(`/afspraken/${id}`)).data).toEqual([
      '/api/v1/me',
      `/api/v1/agreements/${id}`,
      `/api/v1/agreements/${id}/text`,
    ]);
    expect((await namedAt(`/teksten/${id}`)).data).toEqual([
      '/api/v1/me',
      `/api/v1/documents/${id}/comment-threads`,
    ]);
    expect((await namedAt('/inloggen')).data).toEqual([]);
  });

  it('names nothing of an address that nobody made', async () => {
    const { files, data } = await namedAt('/afspraken/x;rel=y,z');
    expect(files).not.toEqual([]);
    expect(data).toEqual([]);
  });

  it('that nobody knows names nothing', async () => {
    expect((await get('/bestaat/niet/en/nergens')).headers.has('link')).toBe(false);
  });
});
