import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { asksOutcome } from './case-draft';
import { CaseTextField } from './case-text-field';
import { PeopleField } from './people-field';
import type { CaseForm } from './use-case-form';

/** What is erased when the case is done. */
export function CaseStoryFields({ form }: { form: CaseForm }) {
  return (
    <Card>
      <Stack gap={6}>
        <CaseTextField form={form} field="situation" limit={1500} rows={9} reading />
        <PeopleField form={form} />
        <CaseTextField form={form} field="triedSoFar" limit={600} rows={3} reading />
        <CaseTextField form={form} field="whatTouchesMe" limit={300} rows={2} reading />
        {asksOutcome(form.draft) && (
          <CaseTextField form={form} field="withheldOutcome" limit={600} rows={3} reading />
        )}
      </Stack>
    </Card>
  );
}
