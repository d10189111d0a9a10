import type { DuePledge as Due } from '@leerkring/shared/contract/groups';
import { useId } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { pledgeText } from '../../text/groups';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useAcceptPledge } from './api';
import { GroundRules } from './ground-rules';

interface DuePledgeProps {
  due: Due;
  /** `h1` where it is the whole page. */
  heading?: 'h1' | 'h2';
  onAccepted?: (() => void) | undefined;
}

/** The moment before one reads what others said: the rules, and my word that I keep them. */
export function DuePledge({ due, heading: Heading = 'h2', onAccepted }: DuePledgeProps) {
  const accept = useAcceptPledge(due.groupId);
  const title = useId();
  const pledge = () => accept.mutate(due.version, onAccepted && { onSuccess: onAccepted });
  return (
    <Card as="section" accent="now" aria-labelledby={title}>
      <Stack gap={4}>
        <Heading id={title}>{pledgeText.dueTitle(due.groupName)}</Heading>
        <p>{due.again ? pledgeText.dueAgain : pledgeText.due}</p>
        <GroundRules rules={due.rules} />
        {accept.isError && <Notice tone="error">{problemToDutch(accept.error)}</Notice>}
        <div>
          <Button variant="primary" busy={accept.isPending} onClick={pledge}>
            {pledgeText.accept}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
