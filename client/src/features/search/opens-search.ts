import { isSingleKey } from '../../lib/single-keys';

/** Whether this key opens the search: `/`, or Ctrl with K for who turned that off; not over another dialog. */
export const opensSearch = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  const isWithCtrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  return isSingleKey(event, '/') || (isWithCtrl && event.key.toLowerCase() === 'k');
};
