import { useEffect, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { useDocumentFact } from '../documents/use-provider';
import { type Heading, headingsIn } from './headings';

const same = (one: readonly Heading[], other: readonly Heading[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The headings as they are now; the list stays the same one while people write between them. */
export const useHeadings = (provider: DocumentProvider): readonly Heading[] => {
  const incarnation = useDocumentFact(provider, 'incarnation');
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  useEffect(() => {
    // Who listens while a text comes has Yjs encode it once more.
    if (incarnation === 0) return undefined;
    const { doc } = provider;
    const read = () =>
      setHeadings((before) => {
        const found = headingsIn(doc);
        return same(before, found) ? before : found;
      });
    read();
    doc.on('update', read);
    return () => doc.off('update', read);
  }, [provider, incarnation]);
  return headings;
};
