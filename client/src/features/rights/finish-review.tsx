import type { RightsList } from '@leerkring/shared/contract/rights';
import { shortDay } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { rightsText as words } from '../../text/rights';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useReview } from './api';

/** Recording that the whole list was looked at: the step that everything above it leads to. */
export function FinishReview({ list }: { list: RightsList }) {
  const now = useNow();
  const review = useReview(list.organisation.id);
  const left = list.rows.filter(({ closedAt, markedAt }) => closedAt === null && markedAt === null).length;
  const isNew = left === list.active;
  if (review.isSuccess && isNew && list.dueAt)
    return <Notice tone="ok">{words.recorded(shortDay(list.dueAt, now))}</Notice>;
  return (
    <Stack gap={3}>
      <p role="status">{left > 0 ? words.left(left) : words.allMarked}</p>
      {review.isError && <Notice tone="error">{problemToDutch(review.error)}</Notice>}
      {left === 0 && (
        <div>
          <Button variant="primary" busy={review.isPending} onClick={() => review.mutate(undefined)}>
            {words.finish}
          </Button>
        </div>
      )}
    </Stack>
  );
}
