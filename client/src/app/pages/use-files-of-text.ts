import { ExportFormat, exchangeRoutes, mediaTypes } from '@leerkring/shared/contract/exchange';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { download } from '../../lib/http';

/** Once, when a text is named: it is made into each of the formats, and they go the way of every file. */
export const useFilesOfText = (documentId: string | null, add: (files: readonly File[]) => void) => {
  const begun = useRef(false);
  const making = useMutation({
    mutationFn: async (id: string) => {
      for (const format of ExportFormat.options) {
        const { name, content } = await download(exchangeRoutes.export, {
          params: { documentId: id },
          query: { format },
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
