import { useSyncExternalStore } from 'react';
import type { DocumentProvider, DocumentState } from '../../lib/document-provider';

export const useDocumentState = (provider: DocumentProvider): DocumentState =>
  useSyncExternalStore(provider.subscribe, provider.state);
