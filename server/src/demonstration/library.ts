/** The demonstration library: documents that can be opened, what was made from them, and the other kinds. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileId, LibraryItemId, LibraryVersionId } from '@leerkring/shared/contract/common';
import type { ExportFormat } from '@leerkring/shared/contract/exchange';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Blobs } from '../modules/files/blobs.js';
import { StoredFile } from '../modules/files/stored-file.entity.js';
import { LibraryItem } from '../modules/library/library-item.entity.js';
import { LibraryReuse } from '../modules/library/library-reuse.entity.js';
import { librarySubject } from '../modules/library/library-subject.js';
import { LibraryVersion } from '../modules/library/library-version.entity.js';
import { after, dayOf } from './dates.js';
import { demonstrationId } from './ids.js';
import { type LibraryEntry, libraryEntries } from './library-entries.js';
import { writtenFile } from './library-file.js';
import { organisationId } from './people.js';

interface Made {
  source: { path: string; sha256: string; bytes: number };
  name: string;
  extension: ExportFormat;
}

export const libraryItemId = (key: string) => demonstrationId<LibraryItemId>(`library/${key}`);

export const addLibrary = async (
  tx: EntityManager,
  app: INestApplicationContext,
  now: Date,
): Promise<number> => {
  const blobs = app.get(Blobs, { strict: false });
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-demonstration-'));
  try {
    for (const entry of libraryEntries) {
      const versions: Made[][] = [];
      for (const text of textsOf(entry)) versions.push(await filesOf(entry, text, folder));
      for (const { source } of versions.flat()) {
        await blobs.announce(source);
        await blobs.keep(tx, source);
      }
      await addItem(tx, entry, versions, now);
      await addCopies(tx, entry, versions, now);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return libraryEntries.length;
};

/** Of each version: what came later is not in the ones before it. */
const textsOf = ({ file, earlier = [], later = [] }: LibraryEntry): string[] =>
  Array.from({ length: later.length + 1 }, (_, index) =>
    earlier.slice(index).reduce((text, heading) => withoutPart(text, heading), file?.text ?? ''),
  );

const withoutPart = (text: string, heading: string): string => {
  const start = text.indexOf(`## ${heading}\n`);
  const next = text.indexOf('\n## ', start);
  return start < 0 ? text : text.slice(0, start) + (next < 0 ? '' : text.slice(next + 1));
};

const filesOf = async ({ title, file }: LibraryEntry, text: string, folder: string): Promise<Made[]> => {
  const made: Made[] = [];
  for (const extension of file?.formats ?? []) {
    const content = await writtenFile(extension, title, text);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = join(folder, sha256);
    await writeFile(path, content);
    made.push({
      source: { path, sha256, bytes: content.byteLength },
      name: `${readable(title)}.${extension}`,
      extension,
    });
  }
  return made;
};

/** What every computer takes in the name of a file. */
const readable = (title: string) => title.replaceAll(/[^\p{L}\p{N} ,()-]/gu, '').trim();

const addItem = async (tx: EntityManager, entry: LibraryEntry, files: Made[][], now: Date): Promise<void> => {
  const item = itemOf(entry, now);
  await tx.insert(LibraryItem, item);
  const notes = ['', ...(entry.later ?? [])];
  for (const [index, note] of notes.entries()) {
    const madeAt = after(item.changedAt, { days: -90 * (notes.length - 1 - index) });
    await addVersion(tx, item, files[index] ?? [], { number: index + 1, note, madeAt });
  }
};

const itemOf = (entry: LibraryEntry, now: Date): LibraryItem => {
  const { key, kind, title, description, stepKey, status, year, theme, by, reviewInDays } = entry;
  const changedAt = after(now, { days: -entry.changedDaysAgo });
  return {
    ...{ id: libraryItemId(key), kind, title, description, stepKey, status, year },
    ...{ documentType: entry.documentType ?? null, story: entry.story ?? '', links: entry.links ?? [] },
    ...{ organisationId: organisationId(entry.organisation), groupId: null },
    classification: entry.isPublic ? 'public' : 'network',
    ...{ themeIds: [theme], sizeClass: entry.sizeClass ?? null, licence: entry.licence ?? 'attribution' },
    contactRole: entry.contactRole ?? '',
    reviewOn: reviewInDays === undefined ? null : dayOf(after(now, { days: reviewInDays })),
    ...{ remindedOf: null, documentId: null, hiddenAt: null, createdBy: by, changedAt, revision: 1 },
    createdAt: after(changedAt, { days: -90 * (entry.later?.length ?? 0) }),
  };
};

/** What others made from it is theirs alone; that they did is there for everybody. */
const addCopies = async (
  tx: EntityManager,
  entry: LibraryEntry,
  files: Made[][],
  now: Date,
): Promise<void> => {
  const source = itemOf(entry, now);
  for (const { organisation, by, daysAgo } of entry.reusedBy ?? []) {
    const at = after(now, { days: -daysAgo });
    const id = libraryItemId(`${entry.key}/${organisation}`);
    const item: LibraryItem = {
      ...source,
      ...{ id, organisationId: organisationId(organisation), classification: 'organisation' },
      ...{ status: 'concept', contactRole: '', sizeClass: null, reviewOn: null },
      ...{ createdBy: by, createdAt: at, changedAt: at, revision: 0 },
    };
    await tx.insert(LibraryItem, item);
    // Of versions that came after the copy its people have heard nothing yet.
    const seenVersion = daysAgo > entry.changedDaysAgo ? Math.max(1, files.length - 1) : files.length;
    await addVersion(tx, item, files[seenVersion - 1] ?? [], { number: 1, note: '', madeAt: at });
    await tx.insert(LibraryReuse, {
      ...{ itemId: id, sourceItemId: source.id, sourceOrganisationId: source.organisationId },
      ...{ sourceVersion: seenVersion, seenVersion },
      ...{ organisationId: item.organisationId, personId: by, at },
    });
  }
};

const addVersion = async (
  tx: EntityManager,
  item: LibraryItem,
  files: readonly Made[],
  { number, note, madeAt }: Pick<LibraryVersion, 'number' | 'note' | 'madeAt'>,
): Promise<void> => {
  const id = demonstrationId<LibraryVersionId>(`library-version/${item.id}/${number}`);
  const fileIds = files.map(({ extension }) => demonstrationId<FileId>(`file/${id}/${extension}`));
  const madeBy = item.createdBy;
  await tx.insert(LibraryVersion, { id, itemId: item.id, number, name: '', note, fileIds, madeBy, madeAt });
  for (const [index, { source, name, extension }] of files.entries())
    await tx.insert(StoredFile, {
      ...{ id: fileIds[index] as FileId, sha256: source.sha256, bytes: source.bytes, name, extension },
      ...{ width: null, height: null, removed: [], uploadedBy: madeBy, createdAt: madeAt },
      ...{ subjectKind: librarySubject, subjectId: id, groupId: null },
    });
};
