import type { PledgeView } from '@leerkring/shared/contract/groups';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { useNow } from '../../lib/use-now';
import { pledgeText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Cluster, Stack } from '../../ui/layout';
import { ChangeRulesDialog } from './change-rules-dialog';
import { GroundRules } from './ground-rules';
import { PledgeAccess, PledgePeople } from './pledge-people';

/** What this group agreed on, who accepted it, and who ever had access to what is said here. */
export function PledgeCard({ pledge }: { pledge: PledgeView }) {
  const [changing, setChanging] = useState(false);
  const now = useNow();
  const { version, rules, changed, mine } = pledge;
  return (
    <Card as="section" aria-labelledby="pledge">
      <Stack gap={4}>
        <Cluster spread gap={4}>
          <h2 id="pledge" className="side-title">
            {pledgeText.title}
          </h2>
          {pledge.mayChange && <Button onClick={() => setChanging(true)}>{pledgeText.change}</Button>}
        </Cluster>
        {mine?.version === version && (
          <div>
            <Chip tone="ok" icon={<Check />}>
              {pledgeText.mine(shortDay(mine.at, now))}
            </Chip>
          </div>
        )}
        <p className="small muted">
          {changed
            ? pledgeText.changed(fullName(changed.by), shortDay(changed.at, now))
            : pledgeText.standard}
        </p>
        <GroundRules rules={rules} />
        <div>
          <PledgePeople pledge={pledge} now={now} />
          <PledgeAccess pledge={pledge} now={now} />
        </div>
      </Stack>
      <ChangeRulesDialog key={version} pledge={pledge} open={changing} onClose={() => setChanging(false)} />
    </Card>
  );
}
