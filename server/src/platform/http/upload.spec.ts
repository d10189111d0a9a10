import { PassThrough, type Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readPart, readUpload } from './upload.js';

/** What arrives of a request, until it ends or its line is cut. */
const arriving = (chunks: readonly string[], end: 'ends' | 'is cut', headers = {}) => {
  const stream: Readable = new PassThrough();
  const request = Object.assign(stream as PassThrough, { headers });
  const go = async () => {
    for (const chunk of chunks) request.write(chunk);
    // Once it was read, as from a line that carries it piece by piece.
    while (request.readableLength > 0) await new Promise(setImmediate);
    if (end === 'ends') request.end();
    else request.destroy(new Error('aborted'));
  };
  void go();
  return request;
};

describe('a part of a file', () => {
  it('is all that was sent', async () => {
    expect((await readPart(arriving(['een ', 'twee'], 'ends'), 100)).toString()).toBe('een twee');
  });

  it('is what came before the line was cut', async () => {
    expect((await readPart(arriving(['een ', 'tw'], 'is cut'), 100)).toString()).toBe('een tw');
  });

  it('is no more than a part may be', async () => {
    await expect(readPart(arriving(['een ', 'twee'], 'ends'), 5)).rejects.toMatchObject({
      code: 'too-large',
    });
    const said = arriving([], 'ends', { 'content-length': '6' });
    await expect(readPart(said, 5)).rejects.toMatchObject({ code: 'too-large' });
  });
});

it('a file in one piece is nothing when the line was cut', async () => {
  await expect(readUpload(arriving(['een '], 'is cut'), 100)).rejects.toThrow('aborted');
});
