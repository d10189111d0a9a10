import { useEffect } from 'react';
import { shellText } from '../text/shell';

/** How the tab is called. */
export const titleInTab = (title: string): string => `${title} · ${shellText.product}`;

/** "Casussen · Leerkring" in the tab; nothing is said while the title is still on its way. */
export const useDocumentTitle = (title: string | undefined) => {
  useEffect(() => {
    if (title) document.title = titleInTab(title);
  }, [title]);
};
