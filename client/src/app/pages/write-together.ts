/** A document of the library as a text that a group writes in together. */
import type { DocumentId, FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { exchangeRoutes, type ImportPreview } from '@leerkring/shared/contract/exchange';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import { type FileView, fileRoutes } from '@leerkring/shared/contract/files';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { Route } from '@leerkring/shared/contract/route';
import { filledFile } from '../../features/library/api';
import { type CallParts, call, download } from '../../lib/http';

/** Of the newest version; these can be written in. */
export const textFilesOf = ({ versions }: LibraryItemView): readonly FileView[] =>
  (versions[0]?.files ?? []).filter(({ extension }) => fileTypes[extension].family === 'text');

/** Its maker wants to be asked first when neither. */
export const mayTakeUp = ({ mayChange, mayReuse }: LibraryItemView): boolean => mayChange || mayReuse;

interface Taken {
  itemId: LibraryItemId;
  file: FileView;
  /** What was filled in; nothing: it comes as it is. */
  values: Record<string, string>;
}

/** As it goes to the server. */
export type BroughtText = NonNullable<CallParts<Route>['file']>;

export const broughtText = async ({ itemId, file, values }: Taken): Promise<BroughtText> => {
  const { content } =
    Object.keys(values).length > 0
      ? await filledFile(itemId, file.id, values)
      : await download(fileRoutes.download, { params: { fileId: file.id satisfies FileId } });
  return { type: fileTypes[file.extension].mediaType, content };
};

/** What of it would stand in a text, and what would not. */
export const lookInto = (documentId: DocumentId, file: BroughtText): Promise<ImportPreview> =>
  call(exchangeRoutes.preview, { params: { documentId }, file });

/** Puts it at the end of a text. */
export const takeInto = async (documentId: DocumentId, file: BroughtText): Promise<void> => {
  await call(exchangeRoutes.import, { params: { documentId }, file });
};
