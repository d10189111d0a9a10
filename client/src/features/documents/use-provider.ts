import type { DocumentId } from '@leerkring/shared/contract/common';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentProvider, type DocumentState } from '../../lib/document-provider';
import { connect } from '../../lib/socket';

export const useDocumentState = (provider: DocumentProvider): DocumentState =>
  useSyncExternalStore(provider.subscribe, provider.state);

/**
 * Opens this text for as long as the component is there; undefined in the very first render, and while it is not
 * known yet which text it is.
 */
export const useDocumentProvider = (documentId: DocumentId | undefined): DocumentProvider | undefined => {
  const [provider, setProvider] = useState<DocumentProvider>();
  useEffect(() => {
    if (!documentId) return;
    const opened = new DocumentProvider(connect(), documentId);
    setProvider(opened);
    return () => opened.destroy();
  }, [documentId]);
  return provider?.documentId === documentId ? provider : undefined;
};
