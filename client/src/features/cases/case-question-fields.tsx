import { QuestionKind } from '@leerkring/shared/contract/cases';
import { caseFormText, questionKindText } from '../../text/cases';
import { charactersInWords } from '../../text/common';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { CaseTextField } from './case-text-field';
import { Findings } from './findings';
import type { CaseForm } from './use-case-form';

const kinds = QuestionKind.options.map((value) => ({ value, ...questionKindText[value] }));
const titleLimit = 80;

/** What everybody in the group reads first: the title and the question. */
export function CaseQuestionFields({ form }: { form: CaseForm }) {
  const { workingTitle, questionKind } = form.draft;
  const over = workingTitle.length - titleLimit;
  return (
    <Card>
      <Stack gap={6}>
        <div className="case-field">
          <TextField
            label={caseFormText.workingTitle}
            hint={caseFormText.workingTitleHint}
            counter={charactersInWords(workingTitle.length, titleLimit)}
            error={over > 0 ? caseFormText.overLimit(over) : form.faults.workingTitle}
            value={workingTitle}
            onChange={(event) => form.change({ workingTitle: event.currentTarget.value })}
          />
          <Findings form={form} field="workingTitle" label={caseFormText.workingTitle} />
        </div>
        <RadioGroup
          label={caseFormText.questionKind}
          options={kinds}
          value={questionKind}
          onChange={(kind) => form.change({ questionKind: kind })}
        />
        <CaseTextField form={form} field="learningQuestion" limit={200} rows={2} />
      </Stack>
    </Card>
  );
}
