import type { DocumentId } from '@leerkring/shared/contract/common';
import { useEffect, useLayoutEffect, useReducer, useState, useSyncExternalStore } from 'react';
import { DocumentProvider, type DocumentState, type TextAhead } from '../../lib/document-provider';
import { connect } from '../../lib/socket';

export const useDocumentState = (provider: DocumentProvider): DocumentState =>
  useSyncExternalStore(provider.subscribe, provider.state, provider.state);

/** One of them: who shows no more is not drawn anew with each letter that is saved. */
export const useDocumentFact = <Name extends keyof DocumentState>(
  provider: DocumentProvider,
  name: Name,
): DocumentState[Name] => {
  const fact = () => provider.state()[name];
  return useSyncExternalStore(provider.subscribe, fact, fact);
};

/** Looks again whenever somebody wrote, once for each picture on the screen. */
export const useTextChanges = (provider: DocumentProvider): number => {
  const [count, look] = useReducer((before: number) => before + 1, 0);
  const incarnation = useDocumentFact(provider, 'incarnation');
  useEffect(() => {
    // Who listens while a text comes has Yjs encode it once more.
    if (incarnation === 0) return undefined;
    const { doc } = provider;
    let frame = 0;
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    lookSoon();
    doc.on('update', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      doc.off('update', lookSoon);
    };
  }, [provider, incarnation]);
  return count;
};

/**
 * Opens this text for as long as the component is there; undefined in the very first render, and while it is not
 * known yet which text it is. `ahead` brings what it says without waiting for the connection; keep it the same function.
 */
export const useDocumentProvider = (
  documentId: DocumentId | undefined,
  ahead?: () => TextAhead | Promise<TextAhead>,
): DocumentProvider | undefined => {
  const [provider, setProvider] = useState<DocumentProvider>();
  // Before the next frame: a text that is here already is drawn at once, and nothing in its place.
  useLayoutEffect(() => {
    if (!documentId) return;
    const text = ahead?.();
    const known = text instanceof Promise ? undefined : text;
    const opened = new DocumentProvider(connect(), documentId, known);
    setProvider(opened);
    // Without it the text comes with the connection.
    if (text instanceof Promise)
      text.then(
        (late) => opened.show(late),
        () => undefined,
      );
    return () => opened.destroy();
  }, [documentId, ahead]);
  return provider?.documentId === documentId ? provider : undefined;
};
