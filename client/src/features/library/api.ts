import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { fileRoutes } from '@leerkring/shared/contract/files';
import {
  type LibraryAsk,
  type LibraryItemChange,
  type LibraryItemInput,
  type LibraryItemView,
  type LibraryVersionInput,
  libraryRoutes,
} from '@leerkring/shared/contract/library';
import { publicLibraryRoutes } from '@leerkring/shared/contract/public-library';
import { themeRoutes } from '@leerkring/shared/contract/themes';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, download } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { saveFile } from '../../lib/save-file';
import { useMutation } from '../../lib/use-mutation';

const { library, libraryNotices, publicLibrary, themes } = queryKeys;

/** The last page stays in sight while the next comes. */
export const useLibrary = (query: LibraryAsk) =>
  useQuery({
    queryKey: [...library, 'list', query],
    queryFn: ({ signal }) => call(libraryRoutes.list, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useThemes = () =>
  useQuery({ queryKey: themes, queryFn: ({ signal }) => call(themeRoutes.list, { signal }) });

export const useLibraryItem = (itemId: string) =>
  useQuery({
    queryKey: [...library, itemId],
    queryFn: ({ signal }) => call(libraryRoutes.get, { params: { itemId }, signal }),
  });

/** The same, for whoever is not signed in. */
export const usePublicLibrary = ({ kind, words, page }: LibraryAsk) =>
  useQuery({
    queryKey: [...publicLibrary, 'list', kind, words, page],
    queryFn: ({ signal }) => call(publicLibraryRoutes.list, { query: { kind, words, page }, signal }),
    placeholderData: keepPreviousData,
  });

export const usePublicItem = (itemId: string) =>
  useQuery({
    queryKey: [...publicLibrary, itemId],
    queryFn: ({ signal }) => call(publicLibraryRoutes.get, { params: { itemId }, signal }),
  });

/** To follow as a link: it needs nothing but the address. */
export const publicFileAddress = (itemId: LibraryItemId, fileId: FileId): string =>
  `/api/v1${publicLibraryRoutes.file.path.replace(':itemId', itemId).replace(':fileId', fileId)}`;

export const useLibraryNotices = () =>
  useQuery({
    queryKey: libraryNotices,
    queryFn: ({ signal }) => call(libraryRoutes.notices, { signal }),
  });

/** The answer is the newest truth; the lists are read again. */
const useLibraryAct = <Input>(act: (input: Input) => Promise<LibraryItemView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (item) => {
      client.setQueryData([...library, item.id], item);
      void client.invalidateQueries({ queryKey: [...library, 'list'] });
      void client.invalidateQueries({ queryKey: libraryNotices });
    },
  });
};

export const useAddItem = () => useLibraryAct((body: LibraryItemInput) => call(libraryRoutes.add, { body }));

export const useChangeItem = (itemId: string) =>
  useLibraryAct((body: LibraryItemChange) => call(libraryRoutes.change, { params: { itemId }, body }));

export const useAddVersion = (itemId: string) =>
  useLibraryAct((body: LibraryVersionInput) => call(libraryRoutes.addVersion, { params: { itemId }, body }));

export const useReuse = (itemId: string) =>
  useLibraryAct(() => call(libraryRoutes.reuse, { params: { itemId } }));

export const useFillVersion = (itemId: string) =>
  useLibraryAct((body: { after: number; note: string; values: Record<string, string> }) =>
    call(libraryRoutes.fillVersion, { params: { itemId }, body }),
  );

export const useRemoveItem = (itemId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(libraryRoutes.remove, { params: { itemId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: [...library, 'list'] }),
  });
};

export const usePlaceholders = (itemId: string) =>
  useQuery({
    queryKey: [...library, itemId, 'placeholders'],
    queryFn: ({ signal }) => call(libraryRoutes.placeholders, { params: { itemId }, signal }),
    // What somebody is filling in is not asked for anew under their hands.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A document filled in, as a file. */
export const filledFile = (itemId: string, fileId: FileId, values: Record<string, string>) =>
  download(libraryRoutes.fill, { params: { itemId }, body: { fileId, values } });

export const useDownloadFilled = (itemId: string) =>
  useMutation({
    mutationFn: ({ fileId, values }: { fileId: FileId; values: Record<string, string> }) =>
      filledFile(itemId, fileId, values),
    onSuccess: saveFile,
  });

export const useDownloadFile = () =>
  useMutation({
    mutationFn: async ({ fileId, name }: { fileId: FileId; name: string }) => {
      const { content } = await download(fileRoutes.download, { params: { fileId } });
      saveFile({ name, content });
    },
  });

export const useFileText = (itemId: LibraryItemId, fileId: FileId) =>
  useQuery({
    queryKey: [...library, itemId, 'text', fileId],
    queryFn: ({ signal }) => call(libraryRoutes.fileText, { params: { itemId, fileId }, signal }),
  });

export const useFileContent = (fileId: FileId) =>
  useQuery({
    queryKey: [...library, 'content', fileId],
    queryFn: async ({ signal }) =>
      (await download(fileRoutes.download, { params: { fileId }, signal })).content.arrayBuffer(),
    gcTime: 60_000,
  });

export const useSourceNews = (itemId: string) =>
  useQuery({
    queryKey: [...library, itemId, 'source'],
    queryFn: ({ signal }) => call(libraryRoutes.sourceNews, { params: { itemId }, signal }),
  });

export const useSourceSeen = (itemId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      call(libraryRoutes.sourceSeen, { params: { itemId }, body: { version } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: library });
      void client.invalidateQueries({ queryKey: libraryNotices });
    },
  });
};
