import type { PersonRights } from '@leerkring/shared/contract/rights';
import { useState } from 'react';
import { shortDay } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { closeText as words } from '../../text/rights';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useReopenAccount } from './api';
import { CloseDialog } from './close-dialog';

/** Somebody leaves, or comes back. */
export function CloseCard({ rights }: { rights: PersonRights }) {
  const { person, closedAt } = rights.row;
  const now = useNow();
  const reopen = useReopenAccount(person.id);
  const [asks, setAsks] = useState(false);
  return (
    <Card as="section" aria-labelledby="close">
      <Stack>
        <h2 id="close" className="side-title">
          {words.title}
        </h2>
        {closedAt && <Notice>{words.closed(shortDay(closedAt, now))}</Notice>}
        <p className="muted">
          {closedAt ? words.reopenExplanation(person.givenName) : words.explanation(person.givenName)}
        </p>
        {reopen.isError && <Notice tone="error">{problemToDutch(reopen.error)}</Notice>}
        <div>
          {closedAt ? (
            <Button busy={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
              {words.reopen}
            </Button>
          ) : (
            <Button variant="danger" onClick={() => setAsks(true)}>
              {words.close}
            </Button>
          )}
        </div>
      </Stack>
      <CloseDialog rights={rights} open={asks} onClose={() => setAsks(false)} />
    </Card>
  );
}
