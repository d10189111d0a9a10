import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { type KeyboardEvent, useId } from 'react';
import { notificationText as words } from '../../text/notifications';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { rovingTarget } from '../../ui/roving-keys';
import { Rows } from '../../ui/rows';
import { useRead } from './api';
import { NotificationRow } from './notification-row';
import './notifications.css';

interface PartProps {
  title: string;
  views: readonly NotificationView[];
  now: Date;
}

export function NotificationList({ views, now }: { views: readonly NotificationView[]; now: Date }) {
  const fresh = views.filter(({ unread, loud }) => unread > 0 && loud);
  const followed = views.filter(({ unread, loud }) => unread > 0 && !loud);
  const earlier = views.filter(({ unread }) => unread === 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shortcut between links that Tab reaches too
    <div className="notifications" onKeyDown={walk}>
      <Stack gap={6}>
        <Part title={words.fresh} views={fresh} now={now} />
        <Part title={words.followed} views={followed} now={now} />
        <Part title={words.earlier} views={earlier} now={now} />
      </Stack>
    </div>
  );
}

function Part({ title, views, now }: PartProps) {
  const id = useId();
  if (views.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id} className="side-title">
          {title}
        </h2>
        <Card className="wrapping-rows">
          <Rows label={title}>
            {views.map((view) => (
              <NotificationRow
                key={`${view.about.kind} ${view.about.id}`}
                view={view}
                now={now}
                lead={
                  <span
                    className={view.unread > 0 && view.loud ? 'notification__dot' : 'notification__no-dot'}
                  />
                }
                end={({ sentence }) => view.unread > 0 && <ReadButton view={view} sentence={sentence} />}
              />
            ))}
          </Rows>
        </Card>
      </Stack>
    </section>
  );
}

function ReadButton({ view: { about, at }, sentence }: { view: NotificationView; sentence: string }) {
  const read = useRead();
  return (
    <Button
      variant="quiet"
      aria-label={words.readOf(sentence)}
      busy={read.isPending}
      onClick={() => read.mutate({ about: { kind: about.kind, id: about.id }, until: at })}
    >
      {words.read}
    </Button>
  );
}

/** Up and down along the notifications. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const target = rovingTarget<Element>(event.key, links, document.activeElement ?? event.currentTarget);
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}
