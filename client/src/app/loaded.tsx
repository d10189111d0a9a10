import type { ReactNode } from 'react';
import { hasCode } from '../lib/http';
import { problemToDutch } from '../lib/problem-to-dutch';
import { commonText } from '../text/common';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { NotFoundPage } from './pages/not-found-page';
import { PledgeMoment } from './pledge-moment';

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** About as many lines as what comes, so that nothing jumps. */
  lines?: number;
  /** Inside a card already. */
  bare?: boolean;
  children: (data: Data) => ReactNode;
}

/** Shows what a query brings; what was read before stays in sight while it is read again. */
export function Loaded<Data>({ query, lines = 4, bare = false, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (hasCode(query.error, 'not-found')) return <NotFoundPage />;
  if (hasCode(query.error, 'pledge-needed'))
    return <PledgeMoment isPage onAccepted={() => void query.refetch()} />;
  if (query.error && !hasCode(query.error, 'not-signed-in'))
    return (
      <Notice
        tone="error"
        action={<Button onClick={() => void query.refetch()}>{commonText.tryAgain}</Button>}
      >
        {problemToDutch(query.error)}
      </Notice>
    );
  const skeleton = <Skeleton label={commonText.loading} lines={lines} title={!bare} />;
  return bare ? skeleton : <Card>{skeleton}</Card>;
}
