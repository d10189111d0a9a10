import type { AuditEntry } from '@leerkring/shared/contract/audit';
import type { ReactNode } from 'react';
import { auditText } from '../../text/audit';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, Stack } from '../../ui/layout';
import type { AuditPages as Pages } from './api';

interface AuditPagesProps {
  pages: Pages;
  children: (entries: AuditEntry[]) => ReactNode;
}

/** What was read so far, and the way to what came earlier. */
export function AuditPages({ pages, children }: AuditPagesProps) {
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  if (entries.length === 0)
    return <EmptyState title={auditText.nothing}>{auditText.nothingExplanation}</EmptyState>;
  return (
    <Stack>
      <Card>{children(entries)}</Card>
      {pages.hasNextPage && (
        <Cluster>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {auditText.earlier}
          </Button>
        </Cluster>
      )}
    </Stack>
  );
}
