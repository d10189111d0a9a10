import type { FileId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';

/** The files that stand in a text as images; they stand on its ground. */
export const imageIdsIn = (text: Y.XmlFragment): Set<FileId> =>
  new Set(
    text.toArray().flatMap((node) => {
      const isImage = node instanceof Y.XmlElement && node.nodeName === 'image';
      const id = isImage ? node.getAttribute('fileId') : undefined;
      return id ? [id as FileId] : [];
    }),
  );
