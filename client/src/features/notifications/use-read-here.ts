import type { NotificationThing } from '@leerkring/shared/contract/notifications';
import { useEffect, useRef } from 'react';
import { useNotifications, useRead } from './api';

/** Whoever has a thing in sight has read what there was to tell about it; a tab in the background reads nothing. */
export function useReadHere(kind: NotificationThing['kind'], id: string): void {
  const { mutate } = useRead();
  const all = useNotifications().data ?? [];
  const until = all.find(({ about, unread }) => about.kind === kind && about.id === id && unread > 0)?.at;
  const tried = useRef<string>(undefined);
  useEffect(() => {
    if (!until) return;
    const read = () => {
      // Once: what the server refused it would refuse again.
      if (document.visibilityState !== 'visible' || tried.current === `${id} ${until}`) return;
      tried.current = `${id} ${until}`;
      mutate({ about: { kind, id }, until });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [kind, id, until, mutate]);
}
