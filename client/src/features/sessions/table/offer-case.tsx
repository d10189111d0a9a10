import type { CaseId } from '@leerkring/shared/contract/common';
import type { PitchId } from '@leerkring/shared/contract/session-actions';
import { type FormEvent, useRef, useState } from 'react';
import { pitchText, tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Cluster, Stack } from '../../../ui/layout';
import { Row, Rows } from '../../../ui/rows';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { ActButton, useAction } from '../act-button';
import { useMyCases } from '../api';
import { newId } from '../new-id';
import { useRoom } from '../room-context';

/** My own submitted case, or something told on the spot. */
export function OfferCase() {
  const { view, frame } = useRoom();
  const cases = useMyCases();
  const [writing, setWriting] = useState(false);
  const onTable = new Set(view.pitches.map((pitch) => pitch.caseId));
  const offerable = (cases.data ?? []).filter(
    (mine) =>
      mine.mine && mine.status === 'submitted' && mine.groupName === frame.groupName && !onTable.has(mine.id),
  );
  return (
    <Stack gap={4} className="offer">
      {offerable.length > 0 && (
        <div>
          <h2 className="table__title">{pitchText.mySubmitted}</h2>
          <Rows label={pitchText.mySubmitted}>
            {offerable.map((mine) => (
              <Row
                key={mine.id}
                title={mine.workingTitle}
                detail={mine.learningQuestion}
                end={
                  <OfferButton caseId={mine.id} title={mine.workingTitle} question={mine.learningQuestion} />
                }
              />
            ))}
          </Rows>
        </div>
      )}
      {writing ? (
        <ShortPitch onDone={() => setWriting(false)} />
      ) : (
        <Cluster>
          <Button onClick={() => setWriting(true)}>{pitchText.short}</Button>
        </Cluster>
      )}
    </Stack>
  );
}

function OfferButton({ caseId, title, question }: { caseId: CaseId; title: string; question: string }) {
  const [pitchId] = useState(() => newId<PitchId>());
  return (
    <ActButton
      action={{ type: 'pitch', pitchId, caseId, title, question }}
      aria-label={pitchText.offerThis(title)}
    >
      {pitchText.offer}
    </ActButton>
  );
}

function ShortPitch({ onDone }: { onDone: () => void }) {
  const { busy, perform } = useAction();
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const pitchId = useRef(newId<PitchId>());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const pitch = { pitchId: pitchId.current, caseId: null, title, question };
    if (await perform({ type: 'pitch', ...pitch })) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={3}>
        <TextField
          label={pitchText.caseTitle}
          hint={pitchText.shortHint}
          required
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextArea
          label={pitchText.question}
          required
          rows={2}
          maxLength={200}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        <Cluster>
          <Button type="submit" variant="primary" busy={busy}>
            {pitchText.offer}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {tableText.cancel}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
