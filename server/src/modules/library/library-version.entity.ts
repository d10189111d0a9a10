import { type FileId, LibraryItemId, LibraryVersionId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { AppError } from '../../platform/http/app-error.js';

/** One of the chain of an item: the highest number counts. */
@Entity('library_version')
export class LibraryVersion {
  @PrimaryColumn('uuid') id: LibraryVersionId;
  @Column('uuid', { name: 'item_id' }) itemId: LibraryItemId;
  @Column('integer') number: number;
  @Column('text') name: string;
  /** What changed. */
  @Column('text') note: string;
  /** Their order. */
  @Column('uuid', { name: 'file_ids', array: true }) fileIds: FileId[];
  @Column('uuid', { name: 'made_by' }) madeBy: PersonId;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}

export const newestVersion = async (tx: EntityManager, itemId: LibraryItemId): Promise<LibraryVersion> => {
  const version = await tx.findOne(LibraryVersion, { where: { itemId }, order: { number: 'DESC' } });
  if (!version) throw new AppError('not-found');
  return version;
};

/** The number of the newest version of each. */
export const newestOf = async (
  tx: EntityManager,
  ids: readonly LibraryItemId[],
): Promise<Map<LibraryItemId, number>> => {
  const rows: { id: LibraryItemId; number: number }[] = await tx.query(
    'select item_id as id, max(number) as number from library_version where item_id = any ($1::uuid[]) group by item_id',
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
};

/** As who made the version put them. */
export const inOrderOf = <File extends { id: FileId }>(
  { fileIds }: LibraryVersion,
  files: readonly File[],
): File[] => files.toSorted((one, other) => fileIds.indexOf(one.id) - fileIds.indexOf(other.id));
