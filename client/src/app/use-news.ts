import type { TopicPayload } from '@leerkring/shared/contract/events';
import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '../lib/query-keys';

type Kind = TopicPayload<'thing.changed'>['kind'];

/** What is read again when something of this kind changed; a meeting also shows the cases offered for it. */
const keysOf: Record<Kind, readonly (readonly string[])[]> = {
  group: [
    ...[queryKeys.groups, queryKeys.meetings, queryKeys.pledges],
    ...[queryKeys.agreements, queryKeys.breakGlass, queryKeys.notifications, queryKeys.library],
  ],
  meeting: [queryKeys.meetings],
  case: [queryKeys.cases, queryKeys.meetings],
  action: [queryKeys.actions],
  comments: [queryKeys.comments],
  agreement: [queryKeys.agreements, queryKeys.notifications],
  thread: [queryKeys.threads, queryKeys.postFlags],
  library: [queryKeys.library, queryKeys.libraryNotices],
};

/** Everybody hears of the library; of what is told of it only who has it on their list reads again. */
const isAbout = ({ about }: NotificationView, id: string): boolean =>
  about.id === id || (about.kind === 'library-source' && about.madeFromIt === id);

/** Listens for changes by others; each is read again through its own door. */
export const useNews = () => {
  const client = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    // The first screen need not wait for the socket's code.
    void import('../lib/socket').then(({ connect }) => {
      if (left) return;
      const connection = connect();
      let away = false;
      const readNotifications = () => {
        for (const queryKey of [queryKeys.notifications, queryKeys.caseReports])
          void client.invalidateQueries({ queryKey });
      };
      const stops = [
        connection.on('thing.changed', ({ kind, id }) => {
          for (const queryKey of keysOf[kind]) void client.invalidateQueries({ queryKey });
          const told = client.getQueryData<NotificationView[]>(queryKeys.notifications) ?? [];
          if (kind === 'library' && told.some((view) => isAbout(view, id))) readNotifications();
        }),
        connection.on('notifications.changed', readNotifications),
        // While the connection was away nothing was told.
        connection.onStatus(() => {
          if (away && connection.status() === 'connected') readNotifications();
          away = connection.status() !== 'connected';
        }),
        connection.on('sign-in.ended', () => void client.invalidateQueries({ queryKey: queryKeys.me })),
      ];
      stop = () => {
        for (const off of stops) off();
      };
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [client]);
};
