import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { AppError } from './app-error.js';

/** What was sent, as it is. Throws too-large as soon as that is certain, and invalid-input when there is nothing. */
export async function readUpload(
  request: Readable & { headers: IncomingHttpHeaders },
  maxBytes: number,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new AppError('too-large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Who sends too much is still to hear so; the server lets the rest of it go by.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AppError('too-large');
    chunks.push(chunk);
  }
  if (bytes === 0) throw new AppError('invalid-input');
  return Buffer.concat(chunks);
}

/** As much of it as arrived: where a line is cut, what came before that is worth keeping. */
export async function readPart(
  request: Readable & { headers: IncomingHttpHeaders },
  maxBytes: number,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new AppError('too-large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new AppError('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
  }
  return Buffer.concat(chunks);
}
