/** A document of the library as a text that a group writes in together. */
import type { DocumentId, FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { exchangeRoutes } from '@leerkring/shared/contract/exchange';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import { type FileView, fileRoutes } from '@leerkring/shared/contract/files';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { filledFile } from '../../features/library/api';
import { call, download } from '../../lib/http';

/** Of the newest version; these can be written in. */
export const textFilesOf = ({ versions }: LibraryItemView): readonly FileView[] =>
  (versions[0]?.files ?? []).filter(({ extension }) => fileTypes[extension].family === 'text');

interface Taken {
  itemId: LibraryItemId;
  file: FileView;
  /** What was filled in; nothing: it comes as it is. */
  values: Record<string, string>;
}

/** Puts it at the end of a text. */
export const takeInto = async (documentId: DocumentId, { itemId, file, values }: Taken): Promise<void> => {
  const { content } =
    Object.keys(values).length > 0
      ? await filledFile(itemId, file.id, values)
      : await download(fileRoutes.download, { params: { fileId: file.id satisfies FileId } });
  const type = fileTypes[file.extension].mediaType;
  await call(exchangeRoutes.import, { params: { documentId }, file: { type, content } });
};
