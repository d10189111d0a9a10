import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of ours asks. Browsers name the origin with every unsafe request and every WebSocket;
 * only for a plain GET of the same origin (Socket.IO's polling) do they leave it out, and then
 * Sec-Fetch-Site says so. A page cannot forge either.
 */
export function comesFromUs(headers: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined ? site === 'same-origin' : ownOrigins.includes(headers.origin);
}
