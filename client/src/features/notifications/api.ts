import type { ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import {
  type LevelView,
  type NotificationChoices,
  type NotificationLevel,
  type NotificationPreferences,
  type NotificationThing,
  type NotificationView,
  notificationRoutes as routes,
} from '@leerkring/shared/contract/notifications';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const notificationsQuery = queryOptions({
  queryKey: queryKeys.notifications,
  queryFn: ({ signal }) => call(routes.list, { signal }),
});

export const useNotifications = () => useQuery(notificationsQuery);

/** How many things ask for me; what is only counted asks for nobody. */
export const waiting = (all: readonly NotificationView[]): number =>
  all.filter(({ unread, loud }) => unread > 0 && loud).length;

interface Reading {
  /** Null: everything. */
  about: NotificationThing | null;
  until: string;
}

const isRead = ({ about, at }: NotificationView, reading: Reading) =>
  at <= reading.until && (!reading.about || reading.about.id === about.id);

export const useRead = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reading: Reading) => call(routes.read, { body: reading }),
    onMutate: (reading) => {
      client.setQueryData<NotificationView[]>(queryKeys.notifications, (all) =>
        all?.map((one) => (isRead(one, reading) ? { ...one, unread: 0 } : one)),
      );
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.notifications }),
        client.invalidateQueries({ queryKey: queryKeys.comments }),
      ]),
  });
};

export const useNotificationPreferences = () =>
  useQuery({
    queryKey: queryKeys.notificationPreferences,
    queryFn: ({ signal }) => call(routes.preferences, { signal }),
  });

const usePreferencesAct = <Input>(act: (input: Input) => Promise<NotificationPreferences>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => client.setQueryData(queryKeys.notificationPreferences, answer),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.notificationPreferences }),
  });
};

export const useChoose = () =>
  usePreferencesAct((body: NotificationChoices & { revision: number }) => call(routes.choose, { body }));

export const useSetAddress = () =>
  usePreferencesAct((email: string) => call(routes.setAddress, { body: { email } }));

export const useRemoveAddress = () => usePreferencesAct(() => call(routes.removeAddress));

export const useConfirmAddress = () =>
  useMutation({ mutationFn: (token: string) => call(routes.confirmAddress, { body: { token } }) });

export const useUnsubscribe = () =>
  useMutation({
    mutationFn: (body: { token: string; all: boolean }) => call(routes.unsubscribe, { body }),
  });

export const useChosenLevels = () =>
  useQuery({
    queryKey: [...queryKeys.levels, 'chosen'],
    queryFn: ({ signal }) => call(routes.levels, { signal }),
  });

export type LeveledThing = { kind: 'theme'; id: ThemeId } | { kind: 'thread'; id: ThreadId };

const levelCalls = {
  theme: {
    get: (themeId: string, signal: AbortSignal) => call(routes.themeLevel, { params: { themeId }, signal }),
    put: (themeId: string, level: NotificationLevel | null) =>
      call(routes.chooseThemeLevel, { params: { themeId }, body: { level } }),
  },
  thread: {
    get: (threadId: string, signal: AbortSignal) =>
      call(routes.threadLevel, { params: { threadId }, signal }),
    put: (threadId: string, level: NotificationLevel | null) =>
      call(routes.chooseThreadLevel, { params: { threadId }, body: { level } }),
  },
};

export const useLevel = ({ kind, id }: LeveledThing) =>
  useQuery({
    queryKey: [...queryKeys.levels, kind, id],
    queryFn: ({ signal }): Promise<LevelView> => levelCalls[kind].get(id, signal),
  });

export const useChooseLevel = ({ kind, id }: LeveledThing) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (level: NotificationLevel | null) => levelCalls[kind].put(id, level),
    onSuccess: (answer) => client.setQueryData([...queryKeys.levels, kind, id], answer),
    // A theme decides about what lies below it, and about its threads.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.levels }),
  });
};
