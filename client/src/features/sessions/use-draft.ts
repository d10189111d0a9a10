import { useSyncExternalStore } from 'react';
import { useRoom } from './room-context';

/** The text somebody is writing for a list, kept outside the field. */
export const useDraft = (listId: string): [string, (text: string) => void] => {
  const { drafts } = useRoom();
  const all = useSyncExternalStore(drafts.subscribe, drafts.getAll);
  return [all.get(listId) ?? '', (text) => drafts.set(listId, text)];
};
