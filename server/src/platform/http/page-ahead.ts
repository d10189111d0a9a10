/**
 * A page that comes with what it shows, so that it is there to read before its code is. What draws it was built with
 * the client (client/src/app/page-ahead.tsx). All that is on it was asked of the API, as whoever asked for the page and
 * through the same door as their browser would; who may not read it gets the page that everybody gets, which asks by
 * itself and says what is the matter.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import { duplexPair } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Request } from 'express';
import type { Logger } from '../logging/logger.js';
import type { PagePreloads } from './page-preloads.js';

export interface DrawnPage {
  title: string;
  html: string;
  /** Whether whoever asks is about to write in it. */
  mayWrite: boolean;
  /** What it was made of, so that the browser need not ask it again. */
  data: unknown;
}

type Draw = (address: string, ask: (address: string) => Promise<unknown>) => Promise<DrawnPage>;

/** The page that is asked for; null when it cannot come with what it shows, and has to ask by itself. */
export type DrawAhead = (request: Request) => Promise<DrawnPage | null>;

/** The answer was no, which is for the page to say. */
class Refused extends Error {}

/** A page that asks by itself is there sooner than one that is waited for. */
const PATIENCE_MS = 1_500;

export function drawAhead(
  file: string,
  server: Server,
  logger: Pick<Logger, 'failure'>,
  patienceMs = PATIENCE_MS,
): DrawAhead {
  if (!existsSync(file)) return () => Promise.resolve(null);
  let loaded: Promise<{ draw: Draw }> | undefined;
  return async (request) => {
    if (!signedIn.test(request.headers.cookie ?? '')) return null;
    const signal = AbortSignal.timeout(patienceMs);
    try {
      // Not before somebody opens such a page.
      loaded ??= import(pathToFileURL(file).href) as Promise<{ draw: Draw }>;
      const { draw } = await loaded;
      return await draw(`http://page${request.originalUrl}`, (address) =>
        answerTo(address, { request, server, signal }),
      );
    } catch (error) {
      if (!(error instanceof Refused) && !signal.aborted) logger.failure(error, { page: 'ahead' });
      return null;
    }
  };
}

/** Whoever may be. What it is worth is for those to say who are asked. */
const signedIn = /\bsid=/;

/** Who asks, and what is known of the way they came. */
const KEPT = ['host', 'cookie', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'];

interface Asking {
  request: Request;
  server: Server;
  signal: AbortSignal;
}

/** From the same browser, by the same way, over a connection of its own that needs no network. */
async function answerTo(address: string, { request, server, signal }: Asking): Promise<unknown> {
  const { headers, socket } = request;
  const [ours, theirs] = duplexPair();
  server.emit('connection', Object.assign(theirs, { remoteAddress: socket.remoteAddress }));
  const sent = KEPT.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const asked = get({
    path: address,
    headers: Object.fromEntries(sent),
    // And no agent, so that no connection of somebody is kept for somebody else.
    createConnection: () => ours,
    signal,
  });
  // Also what breaks off later, which the reading below tells.
  asked.on('error', () => undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await json(answer);
  if (answer.statusCode !== 200) throw new Refused(address);
  return body;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
const asText = (words: string): string => words.replace(/[&<]/g, (sign) => entities[sign] ?? sign);

/** JSON in which no element ends or begins. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The page of everybody (client/index.html, as built) with this one in it. The style sheets among the files come before
 * it, and so does the small script that one begins to write with; the other code comes after it, so that a phone shows
 * what there is to read before it looks at that; and last what one writes with, for who may.
 */
export function withDrawn(
  page: string,
  { title, html, mayWrite, data }: DrawnPage,
  { files, toWrite }: Pick<PagePreloads, 'files' | 'toWrite'>,
): string {
  const links = (among: readonly string[], end: string, relation: string) =>
    among
      .filter((file) => file.endsWith(end))
      .map((file) => `<link rel=${relation} crossorigin href="${file}">`)
      .filter((link) => !page.includes(link))
      .join('');
  const code = page.match(codeOf)?.join('') ?? '';
  const writing = mayWrite ? toWrite : null;
  const first = writing ? `<script type="module" crossorigin src="${writing.first}"></script>` : '';
  const body = [
    `<div class="page-ahead">${html}</div>`,
    '<div id="root"></div>',
    `<script type="application/json" id="data-ahead">${asData(data)}</script>`,
    code,
    links(files, '.js', '"modulepreload"'),
    links(writing?.editor ?? [], '.js', '"modulepreload"'),
    links(writing?.editor ?? [], '.css', '"preload" as="style"'),
  ];
  return page
    .replace(/<title>.*<\/title>/, () => `<title>${asText(title)}</title>`)
    .replaceAll(codeOf, '')
    .replace('</head>', () => `${links(files, '.css', '"stylesheet"')}${first}</head>`)
    .replace(/<div id="root">[\s\S]*?<\/div>/, () => body.join(''));
}

/** What the build put into the head: the script, and what it imports. */
const codeOf = /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g;
