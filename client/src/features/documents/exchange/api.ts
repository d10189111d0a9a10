import type { DocumentId } from '@leerkring/shared/contract/common';
import {
  type ExportFormat,
  exchangeRoutes,
  mediaTypes,
  type SuggestionChoice,
} from '@leerkring/shared/contract/exchange';
import { call, download } from '../../../lib/http';
import { useMutation } from '../../../lib/use-mutation';

export const useExport = (documentId: DocumentId) =>
  useMutation({
    mutationFn: (query: { format: ExportFormat; suggestions: SuggestionChoice }) =>
      download(exchangeRoutes.export, { params: { documentId }, query }),
  });

/** Computers do not agree on the type of a file; its name says it. */
const sent = (documentId: DocumentId, file: File) => ({
  params: { documentId },
  file: { type: /\.docx$/i.test(file.name) ? mediaTypes.docx : mediaTypes.odt, content: file },
});

export const usePreview = (documentId: DocumentId) =>
  useMutation({ mutationFn: (file: File) => call(exchangeRoutes.preview, sent(documentId, file)) });

export const useImport = (documentId: DocumentId) =>
  useMutation({ mutationFn: (file: File) => call(exchangeRoutes.import, sent(documentId, file)) });
