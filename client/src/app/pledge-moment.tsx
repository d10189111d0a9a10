import { useEffect, useRef } from 'react';
import { useDuePledges } from '../features/groups/api';
import { DuePledge } from '../features/groups/due-pledge';
import { Stack } from '../ui/layout';

interface PledgeMomentProps {
  /** Of this group alone; without it of all my groups. */
  groupId?: string;
  /** Instead of a page that could not be read. */
  isPage?: boolean;
  onAccepted?: () => void;
}

/** The ground rules that I have not accepted yet; nothing when there are none. */
export function PledgeMoment({ groupId, isPage = false, onAccepted }: PledgeMomentProps) {
  const due = useDuePledges().data?.filter((pledge) => groupId === undefined || pledge.groupId === groupId);
  const moment = useFocusOnArrival(due?.length);
  if (!due || due.length === 0) return null;
  return (
    <Stack gap={5} ref={moment}>
      {due.map((pledge, index) => (
        <DuePledge
          key={pledge.groupId}
          due={pledge}
          heading={isPage && index === 0 ? 'h1' : 'h2'}
          onAccepted={onAccepted}
        />
      ))}
    </Stack>
  );
}

/**
 * When the rules change while somebody is on the page, the question appears above what they look at. Behind a dialog
 * nothing takes the focus, so then it comes there after it: whoever changed the rules may hear of it before the answer.
 */
function useFocusOnArrival(count: number | undefined) {
  const moment = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const heading = moment.current?.querySelector<HTMLElement>('h1, h2');
    const hasArrived = before.current === 0 && heading;
    before.current = count;
    if (!hasArrived) return;
    const stop = () => document.removeEventListener('close', lead, true);
    const lead = () => {
      if (document.querySelector('dialog[open]')) return;
      stop();
      heading.tabIndex = -1;
      heading.focus();
    };
    document.addEventListener('close', lead, true);
    lead();
    return stop;
  }, [count]);
  return moment;
}
