import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import { breakGlassText as words } from '../../text/break-glass';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { BreakGlassList } from './break-glass-list';

/** In the group itself; nothing when it never happened. */
export function BreakGlassCard({ entries }: { entries: readonly BreakGlassView[] }) {
  if (entries.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="break-glass">
      <Stack gap={2}>
        <h2 id="break-glass" className="side-title">
          {words.list}
        </h2>
        <p className="small muted">{words.groupIntro}</p>
        <BreakGlassList entries={entries} inGroup />
      </Stack>
    </Card>
  );
}
