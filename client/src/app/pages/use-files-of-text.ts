import { ExportFormat, exchangeRoutes, mediaTypes } from '@leerkring/shared/contract/exchange';
import { useEffect, useRef } from 'react';
import { download } from '../../lib/http';
import { useMutation } from '../../lib/use-mutation';

/**
 * Once, when a text is named: it is made into each of the formats, and they go the way of every file. Without what
 * is only proposed: what is taken in loses its changes to decide on, and would hold words that nobody agreed to.
 */
export const useFilesOfText = (documentId: string | null, add: (files: readonly File[]) => void) => {
  const begun = useRef(false);
  const making = useMutation({
    mutationFn: async (id: string) => {
      for (const format of ExportFormat.options) {
        const { name, content } = await download(exchangeRoutes.export, {
          params: { documentId: id },
          query: { format, suggestions: 'none' },
        });
        add([new File([content], name, { type: mediaTypes[format] })]);
      }
    },
  });
  const { mutate } = making;
  useEffect(() => {
    if (!documentId || begun.current) return;
    begun.current = true;
    mutate(documentId);
  }, [documentId, mutate]);
  return making;
};
