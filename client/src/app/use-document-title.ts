import { useEffect } from 'react';
import { shellText } from '../text/shell';

/** "Casussen · Leerkring" in the tab; nothing is said while the title is still on its way. */
export const useDocumentTitle = (title: string | undefined) => {
  useEffect(() => {
    if (title) document.title = `${title} · ${shellText.product}`;
  }, [title]);
};
