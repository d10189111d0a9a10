import type { EvaluationMarks } from '@leerkring/shared/contract/session-actions';
import { type FormEvent, useState } from 'react';
import { evaluationText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';
import { SegmentedControl } from '../../../ui/segmented-control';
import { TextArea } from '../../../ui/text-area';
import { useAction } from '../act-button';
import { takingPart } from '../phase-facts';
import { useRoom } from '../room-context';

type Mark = keyof EvaluationMarks;
const questions: readonly Mark[] = ['safety', 'depth', 'time', 'method', 'facilitation'];
const options = (['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: value }));
const isComplete = (marks: Partial<EvaluationMarks>): marks is EvaluationMarks =>
  questions.every((question) => marks[question] !== undefined);

export function EvaluationForm() {
  const { view, mine, may } = useRoom();
  const { busy, perform } = useAction();
  const [marks, setMarks] = useState<Partial<EvaluationMarks>>(mine.evaluation?.marks ?? {});
  const [moreOf, setMoreOf] = useState(mine.evaluation?.moreOf ?? '');
  const [lessOf, setLessOf] = useState(mine.evaluation?.lessOf ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete(marks)) void perform({ type: 'evaluate', marks, moreOf, lessOf });
  };
  const count = evaluationText.count(view.evaluatedBy.length, takingPart(view).length);
  if (!may('evaluate')) return <p className="table__hint">{count}</p>;
  return (
    <form className="support" onSubmit={submit}>
      <p className="table__hint">
        {evaluationText.scale} {evaluationText.noNames}
      </p>
      {questions.map((question) => (
        <SegmentedControl
          key={question}
          label={evaluationText.marks[question]}
          options={options}
          value={options.find(({ value }) => Number(value) === marks[question])?.value}
          onChange={(value) => setMarks({ ...marks, [question]: Number(value) })}
        />
      ))}
      <div className="evaluation__words">
        <TextArea
          label={evaluationText.moreOf}
          rows={2}
          maxLength={200}
          value={moreOf}
          onChange={(event) => setMoreOf(event.currentTarget.value)}
        />
        <TextArea
          label={evaluationText.lessOf}
          rows={2}
          maxLength={200}
          value={lessOf}
          onChange={(event) => setLessOf(event.currentTarget.value)}
        />
      </div>
      <Stack gap={2}>
        <div className="support__row">
          <Button type="submit" variant="primary" busy={busy} disabled={!isComplete(marks)}>
            {evaluationText.send}
          </Button>
          <span className="table__hint">{count}</span>
        </div>
        {mine.evaluation && <p role="status">{evaluationText.sent}</p>}
      </Stack>
    </form>
  );
}
