import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { breakGlassText as words } from '../../text/break-glass';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useEndBreakGlass } from './api';

export function EndBreakGlass({ entry }: { entry: BreakGlassView }) {
  const end = useEndBreakGlass();
  return (
    <>
      <Button busy={end.isPending} onClick={() => end.mutate(entry)}>
        {words.end}
      </Button>
      {end.isError && <Notice tone="error">{problemToDutch(end.error)}</Notice>}
    </>
  );
}
