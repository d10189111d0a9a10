/**
 * Writes what the build made a second and a third time, as brotli and as gzip, each as small as it gets: the server
 * sends the smaller form and never compresses while somebody waits. Fonts are compressed already.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|svg)$/;
/** One packet is one packet. */
const leastBytes = 1_024;

/** By the ending of the file; brotli is at its smallest without being asked. */
const forms = {
  br: promisify(brotliCompress),
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.values(bundle).filter(({ fileName }) => worthIt.test(fileName));
    await Promise.all(
      files.map(async (file) => {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.length < leastBytes) return;
        for (const [ending, compress] of Object.entries(forms))
          await writeFile(join(dir, `${file.fileName}.${ending}`), await compress(content));
      }),
    );
  },
});
