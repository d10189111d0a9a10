import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { Settings2 } from 'lucide-react';
import { useNotifications, useRead } from '../../features/notifications/api';
import { NotificationList } from '../../features/notifications/notification-list';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { notificationText as words } from '../../text/notifications';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function NotificationsPage() {
  useDocumentTitle(words.title);
  const notifications = useNotifications();
  return (
    <div className="reading-page">
      <Loaded query={notifications} lines={9}>
        {(all) => <Notifications all={all} />}
      </Loaded>
    </div>
  );
}

function Notifications({ all }: { all: readonly NotificationView[] }) {
  const now = useNow();
  const read = useRead();
  const newest = all.find(({ unread }) => unread > 0);
  const preferences = (
    <LinkButton variant="quiet" icon={<Settings2 />} to="/meldingen/voorkeuren">
      {words.preferences}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        intro={words.intro}
        actions={
          <>
            {newest && (
              <Button busy={read.isPending} onClick={() => read.mutate({ about: null, until: newest.at })}>
                {words.readAll}
              </Button>
            )}
            {all.length > 0 && preferences}
          </>
        }
      />
      {read.isError && <Notice tone="error">{problemToDutch(read.error)}</Notice>}
      {all.length > 0 ? (
        <NotificationList views={all} now={now} />
      ) : (
        <Card>
          <EmptyState title={words.emptyTitle} action={preferences}>
            {words.empty}
          </EmptyState>
        </Card>
      )}
    </>
  );
}
