import type { ActionItemView } from '@leerkring/shared/contract/outcomes';
import { useState } from 'react';
import { dayOf, shortDay } from '../../lib/format-nl';
import { outcomesText } from '../../text/outcomes';
import { Button } from '../../ui/button';
import { Row, Rows } from '../../ui/rows';
import { ReportDialog } from './report-dialog';

const isOpen = ({ status }: ActionItemView) => status === 'open' || status === 'busy';

const detailOf = (action: ActionItemView, now: Date) => {
  const from = outcomesText.fromMeeting(shortDay(action.meetingStartedAt, now));
  if (!action.dueOn) return from;
  const day = shortDay(action.dueOn, now);
  return `${from} · ${action.dueOn < dayOf(now) ? outcomesText.overdue(day) : outcomesText.due(day)}`;
};

/** What I said I would try, with one thing to do: tell how it went. */
export function OpenActions({ actions, now }: { actions: readonly ActionItemView[]; now: Date }) {
  const [reporting, setReporting] = useState<ActionItemView>();
  const open = actions.filter(isOpen);
  if (open.length === 0) return <p className="muted">{outcomesText.empty}</p>;
  return (
    <>
      <Rows label={outcomesText.title}>
        {open.map((action) => (
          <Row
            key={action.id}
            title={<strong>{action.text}</strong>}
            detail={
              <>
                {detailOf(action, now)}
                {action.note && (
                  <>
                    <br />
                    {action.note}
                  </>
                )}
              </>
            }
            end={
              <Button aria-label={outcomesText.tellAbout(action.text)} onClick={() => setReporting(action)}>
                {outcomesText.tell}
              </Button>
            }
          />
        ))}
      </Rows>
      <ReportDialog action={reporting} onClose={() => setReporting(undefined)} />
    </>
  );
}
