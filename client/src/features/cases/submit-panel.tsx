import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { caseFormText, caseText } from '../../text/cases';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { CaseForm } from './use-case-form';

interface SubmitPanelProps {
  form: CaseForm;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
}

/** The moment at which others may read: what that means, a last look, and the writer's word. */
export function SubmitPanel({ form, busy, error, onSubmit }: SubmitPanelProps) {
  const [declared, setDeclared] = useState(false);
  const { wantsToSubmit, isReady } = form;
  const submit = () => {
    form.askToSubmit();
    if (declared && isReady && form.fits) onSubmit();
  };
  return (
    <Card as="section" aria-labelledby="submit">
      <Stack gap={4}>
        <h2 id="submit">{caseFormText.submitTitle}</h2>
        <p>{caseFormText.submitExplanation}</p>
        <div>
          <p>{caseFormText.checklist}:</p>
          <ul className="case-checks">
            {caseFormText.checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </div>
        <p className="small muted">{caseText.notAFile}</p>
        <Checkbox
          label={caseFormText.declaration}
          error={wantsToSubmit && !declared ? caseFormText.declarationNeeded : undefined}
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
        {wantsToSubmit && !isReady && <Notice tone="warning">{caseFormText.notYet}</Notice>}
        {error !== null && <Notice tone="error">{problemToDutch(error)}</Notice>}
        <div>
          <Button variant="primary" busy={busy} onClick={submit}>
            {caseFormText.submit}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
