import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of ours asks. Browsers name the origin with every unsafe request and every WebSocket;
 * only for a plain GET of the same origin (Socket.IO's polling) do they leave it out, and then
 * Sec-Fetch-Site says so. Over plain http, other than on the machine itself, they leave that out too; then
 * the address of the page says it, which our own pages always send along (Referrer-Policy: same-origin). A
 * page can forge none of the three, and of the last it can only leave it out.
 */
export function comesFromUs(headers: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin !== undefined) return ownOrigins.includes(headers.origin);
  return site === 'same-origin' || ownOrigins.includes(originOf(headers.referer));
}

function originOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).origin : '';
}
