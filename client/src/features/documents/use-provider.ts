import type { DocumentId } from '@leerkring/shared/contract/common';
import type { DocumentText } from '@leerkring/shared/contract/documents';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentProvider, type DocumentState } from '../../lib/document-provider';
import { connect } from '../../lib/socket';

export const useDocumentState = (provider: DocumentProvider): DocumentState =>
  useSyncExternalStore(provider.subscribe, provider.state);

/** One of them: who shows no more is not drawn anew with each letter that is saved. */
export const useDocumentFact = <Name extends keyof DocumentState>(
  provider: DocumentProvider,
  name: Name,
): DocumentState[Name] => useSyncExternalStore(provider.subscribe, () => provider.state()[name]);

/**
 * Opens this text for as long as the component is there; undefined in the very first render, and while it is not
 * known yet which text it is. `ahead` brings what it says without waiting for the connection; keep it the same function.
 */
export const useDocumentProvider = (
  documentId: DocumentId | undefined,
  ahead?: () => Promise<DocumentText>,
): DocumentProvider | undefined => {
  const [provider, setProvider] = useState<DocumentProvider>();
  useEffect(() => {
    if (!documentId) return;
    const opened = new DocumentProvider(connect(), documentId);
    setProvider(opened);
    // Without it the text comes with the connection.
    ahead?.().then(
      (text) => opened.show(text),
      () => undefined,
    );
    return () => opened.destroy();
  }, [documentId, ahead]);
  return provider?.documentId === documentId ? provider : undefined;
};
