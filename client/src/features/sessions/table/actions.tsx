import { type ActionItemId, PersonId } from '@leerkring/shared/contract/common';
import { type FormEvent, useRef, useState } from 'react';
import { shortDay } from '../../../lib/format-nl';
import { tableText, outcomesInRoomText as words } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Row, Rows } from '../../../ui/rows';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { ActButton, useAction } from '../act-button';
import { newId } from '../new-id';
import { useRoom } from '../room-context';

export function Actions({ mayAdd }: { mayAdd: boolean }) {
  const { view, may, nameOf, clock } = useRoom();
  return (
    <section className="support" aria-label={words.actions}>
      <h2 className="table__title">{words.actions}</h2>
      {view.actions.length === 0 && <p className="table__empty">{words.noActions}</p>}
      <Rows label={words.actions}>
        {view.actions.map(({ id, text, ownerId, dueOn }) => (
          <Row
            key={id}
            title={text}
            detail={[nameOf(ownerId), dueOn && words.dueOn(shortDay(dueOn, clock.now()))]
              .filter(Boolean)
              .join(' · ')}
            end={
              mayAdd &&
              may('remove-outcome', ownerId) && (
                <ActButton
                  variant="quiet"
                  action={{ type: 'remove-outcome', id }}
                  aria-label={`${tableText.remove}: ${text}`}
                >
                  {tableText.remove}
                </ActButton>
              )
            }
          />
        ))}
      </Rows>
      {mayAdd && <AddAction />}
    </section>
  );
}

function AddAction() {
  const { view, me, fullNameOf } = useRoom();
  const { busy, perform } = useAction();
  const [text, setText] = useState('');
  const [ownerId, setOwnerId] = useState(me);
  const [dueOn, setDueOn] = useState('');
  const id = useRef(newId<ActionItemId>());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const action = { id: id.current, text, ownerId, dueOn: dueOn === '' ? null : dueOn };
    if (!(await perform({ type: 'add-action', ...action }))) return;
    id.current = newId<ActionItemId>();
    setText('');
    setDueOn('');
  };
  return (
    <form className="add-action" onSubmit={(event) => void submit(event)}>
      <TextField
        label={words.actionPrompt}
        required
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={words.owner}
        options={view.seats.map(({ personId }) => ({ value: personId, label: fullNameOf(personId) }))}
        value={ownerId}
        onChange={(event) => setOwnerId(PersonId.parse(event.currentTarget.value))}
      />
      <TextField
        label={words.due}
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {words.addAction}
      </Button>
    </form>
  );
}
