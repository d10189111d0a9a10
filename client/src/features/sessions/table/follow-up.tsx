import { type ActionItemView, ActionStatus } from '@leerkring/shared/contract/outcomes';
import { useState } from 'react';
import { shortDay } from '../../../lib/format-nl';
import { actionStatusText } from '../../../text/outcomes';
import { followUpText, tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Cluster, Stack } from '../../../ui/layout';
import { Row, Rows } from '../../../ui/rows';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-area';
import { useAction } from '../act-button';
import { useRoom } from '../room-context';

/** What was promised before; only the owner tells what became of it. */
export function FollowUp() {
  const { followUps } = useRoom().view;
  return (
    <section className="support" aria-label={followUpText.title}>
      <h2 className="table__title">{followUpText.title}</h2>
      {followUps.length === 0 ? (
        <p className="table__empty">{followUpText.empty}</p>
      ) : (
        <Rows label={followUpText.title}>
          {followUps.map((item) => (
            <FollowUpRow key={item.id} item={item} />
          ))}
        </Rows>
      )}
    </section>
  );
}

function FollowUpRow({ item }: { item: ActionItemView }) {
  const { may, nameOf, clock } = useRoom();
  const [telling, setTelling] = useState(false);
  const day = shortDay(item.meetingStartedAt, clock.now());
  return (
    <Row
      title={item.text}
      detail={
        <Stack gap={2}>
          <span>{followUpText.owner(nameOf(item.ownerId), day)}</span>
          {item.note && !telling && <span className="table__told">{item.note}</span>}
          {telling && <Tell item={item} onDone={() => setTelling(false)} />}
        </Stack>
      }
      end={
        <Cluster>
          <Chip tone={item.status === 'done' ? 'ok' : 'neutral'}>{actionStatusText[item.status]}</Chip>
          {may('report-action', item.ownerId) && !telling && (
            <Button aria-label={`${followUpText.tell}: ${item.text}`} onClick={() => setTelling(true)}>
              {followUpText.tell}
            </Button>
          )}
        </Cluster>
      }
    />
  );
}

const options = ActionStatus.options.map((value) => ({ value, label: actionStatusText[value] }));

function Tell({ item, onDone }: { item: ActionItemView; onDone: () => void }) {
  const { busy, perform } = useAction();
  const [status, setStatus] = useState(item.status);
  const [note, setNote] = useState(item.note);
  const save = async () => {
    if (await perform({ type: 'report-action', actionId: item.id, status, note })) onDone();
  };
  return (
    <Stack gap={3}>
      <Select
        label={followUpText.status}
        options={options}
        value={status}
        onChange={(event) => setStatus(ActionStatus.parse(event.currentTarget.value))}
      />
      <TextArea
        label={followUpText.note}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Cluster>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {followUpText.save}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {tableText.cancel}
        </Button>
      </Cluster>
    </Stack>
  );
}
