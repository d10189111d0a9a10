import { useBreakGlass } from '../features/break-glass/api';
import { BreakGlassList } from '../features/break-glass/break-glass-list';
import { breakGlassText as words } from '../text/break-glass';
import { Card } from '../ui/card';
import { Stack } from '../ui/layout';
import { Loaded } from './loaded';

/** Everything of it, for those who watch over administrators. */
export function BreakGlassSection() {
  return (
    <Card as="section" aria-labelledby="break-glass">
      <Stack gap={2}>
        <h2 id="break-glass" className="side-title">
          {words.list}
        </h2>
        <Loaded query={useBreakGlass()} bare>
          {(entries) =>
            entries.length > 0 ? <BreakGlassList entries={entries} /> : <p className="muted">{words.never}</p>
          }
        </Loaded>
      </Stack>
    </Card>
  );
}
