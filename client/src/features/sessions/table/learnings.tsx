import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { tableText, outcomesInRoomText as words } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Row, Rows } from '../../../ui/rows';
import { TextArea } from '../../../ui/text-area';
import { ActButton, useAction } from '../act-button';
import { newId } from '../new-id';
import { useRoom } from '../room-context';

export function Learnings({ mayAdd }: { mayAdd: boolean }) {
  const { view, may, nameOf } = useRoom();
  return (
    <section className="support" aria-label={words.learnings}>
      <h2 className="table__title">{words.learnings}</h2>
      {view.learnings.length === 0 && <p className="table__empty">{words.noLearnings}</p>}
      <Rows label={words.learnings}>
        {view.learnings.map(({ id, text, authorId }) => (
          <Row
            key={id}
            title={text}
            detail={nameOf(authorId)}
            end={
              mayAdd &&
              may('remove-outcome', authorId) && (
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
      {mayAdd && <AddLearning />}
    </section>
  );
}

function AddLearning() {
  const { busy, perform } = useAction();
  const [text, setText] = useState('');
  const id = useRef(newId());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (!(await perform({ type: 'add-learning', id: id.current, text }))) return;
    id.current = newId();
    setText('');
  };
  return (
    <form className="composer" onSubmit={(event) => void submit(event)}>
      <TextArea
        label={words.learningPrompt}
        labelHidden
        placeholder={`${words.learningPrompt}…`}
        rows={2}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {words.addLearning}
      </Button>
    </form>
  );
}
