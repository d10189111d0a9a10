import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { drawAhead, withDrawn } from './page-ahead.js';

const folder = mkdtempSync(join(tmpdir(), 'page-ahead-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What draws, as the build of the client would make it. */
let drawings = 0;
const drawing = (draw: string): string => {
  drawings += 1;
  const file = join(folder, `${drawings}.mjs`);
  writeFileSync(file, `export const draw = ${draw};`);
  return file;
};
const asking = (address: string) =>
  drawing(`async (page, ask) => ({ title: page, html: '', data: { it: await ask('${address}') } })`);

let server: Server;
let heard: IncomingMessage[];
let failures: unknown[];
beforeEach(() => {
  heard = [];
  failures = [];
  server = createServer((request, response) => {
    heard.push(request);
    if (request.url === '/nothing') response.writeHead(404);
    if (request.url !== '/silence') response.end('{"is":"there"}');
  });
});
afterEach(() => server.closeAllConnections());

const logger = { failure: (error: unknown) => failures.push(error) };
const request = {
  originalUrl: '/pagina/7?hoe=anders',
  headers: {
    host: 'leerkring.example',
    cookie: 'sid=secret',
    'x-forwarded-for': '192.0.2.7',
    'if-none-match': 'x',
    range: 'bytes=0-9',
  },
  socket: { remoteAddress: '192.0.2.1' },
} as unknown as Request;
const drawn = (file: string, by: Request = request, patienceMs?: number) =>
  drawAhead(file, server, logger, patienceMs)(by);

describe('a page that is drawn ahead', () => {
  it('is made of what the server answers whoever asks for it, as if they had asked', async () => {
    expect(await drawn(asking('/it'))).toEqual({
      title: 'http://page/pagina/7?hoe=anders',
      html: '',
      data: { it: { is: 'there' } },
    });
    const [{ headers, socket } = {} as IncomingMessage] = heard;
    expect(socket.remoteAddress).toBe('192.0.2.1');
    expect(headers).toEqual({
      host: 'leerkring.example',
      cookie: 'sid=secret',
      'x-forwarded-for': '192.0.2.7',
      connection: 'close',
    });
  });

  it.each([{}, { cookie: 'leerkring-theme=dark' }])(
    'asks nothing for who is not signed in',
    async (headers) => {
      expect(await drawn(asking('/it'), { ...request, headers } as Request)).toBeNull();
      expect(heard).toEqual([]);
    },
  );

  it.each([
    ['the answer is no', asking('/nothing'), 0],
    ['there was no build of the client', join(folder, 'never.mjs'), 0],
    ['drawing fails, which is told', drawing(`async () => { throw new Error('broken'); }`), 1],
  ])('is not there when %s', async (_, file, told) => {
    expect(await drawn(file)).toBeNull();
    expect(failures).toHaveLength(told);
  });

  it('is not waited for when the answer is late', async () => {
    expect(await drawn(asking('/silence'), request, 50)).toBeNull();
    expect(failures).toEqual([]);
  });
});

describe('the page of everybody', () => {
  const page = [
    '<title>Leerkring</title><script type="module" crossorigin src="/main.js"></script>',
    '<link rel="modulepreload" crossorigin href="/one.js"><link rel="stylesheet" crossorigin href="/one.css"></head>',
    '<body><div id="root">\n<main>Wacht</main>\n</div><noscript>',
  ].join('');

  const drawnPage = {
    title: 'Een & $& <twee>',
    html: '<p>$1</p>',
    mayWrite: false,
    data: { a: '</script>' },
  };
  const preloads = {
    files: ['/one.css', '/two.css', '/a.woff2', '/one.js', '/two.js'],
    toWrite: { first: '/first.js', editor: ['/editor.js', '/editor.css'] },
  };

  it('names what one begins to write with first, and what one writes with last, for who may write', () => {
    const drawn = withDrawn(page, { ...drawnPage, mayWrite: true }, preloads);
    expect(drawn).toContain('<script type="module" crossorigin src="/first.js"></script></head>');
    expect(drawn).toContain(
      [
        '<link rel="modulepreload" crossorigin href="/two.js">',
        '<link rel="modulepreload" crossorigin href="/editor.js">',
        '<link rel="preload" as="style" crossorigin href="/editor.css"><noscript>',
      ].join(''),
    );
  });

  it('gets what was drawn in it, after what it looks like and before what runs', () => {
    expect(withDrawn(page, drawnPage, preloads)).toBe(
      [
        '<title>Een &amp; $&amp; &lt;twee></title><link rel="stylesheet" crossorigin href="/one.css">',
        '<link rel="stylesheet" crossorigin href="/two.css"></head>',
        '<body><div class="page-ahead"><p>$1</p></div><div id="root"></div>',
        '<script type="application/json" id="data-ahead">{"a":"\\u003c/script>"}</script>',
        '<script type="module" crossorigin src="/main.js"></script>',
        '<link rel="modulepreload" crossorigin href="/one.js"><link rel="modulepreload" crossorigin href="/two.js">',
        '<noscript>',
      ].join(''),
    );
  });
});
