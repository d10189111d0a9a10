/**
 * LibreOffice, as somebody else who reads and writes the same files. It is Debian's; a machine without it skips
 * what needs it, and is told how to get it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** Null: it is here. */
export const officeMissing = program
  ? null
  : 'There is no LibreOffice here; apt-get install libreoffice-writer brings one';

export interface OfficeFile {
  /** Without an extension. */
  name: string;
  format: 'odt' | 'docx';
  bytes: Uint8Array;
}

/** All of them opened and saved in another format, in one run. */
export async function converted(
  files: readonly OfficeFile[],
  to: OfficeFile['format'],
): Promise<OfficeFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-office-'));
  try {
    const paths = files.map(({ name, format }) => join(folder, `${name}.${format}`));
    for (const [index, { bytes }] of files.entries()) await writeFile(paths[index] ?? '', bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const outside = join(folder, 'converted');
    const given = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', outside, ...paths];
    const office = spawn(program ?? '', given, { stdio: 'ignore', timeout: 180_000 });
    const [code] = (await once(office, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`LibreOffice ended with ${code}`);
    return await Promise.all(
      files.map(async ({ name }) => ({
        name,
        format: to,
        bytes: await readFile(join(outside, `${name}.${to}`)),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
