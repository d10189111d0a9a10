import type { IdentifierLevel } from '@leerkring/shared/rules/identifier-detector';
import { identifierKindText, identifierLevelText, identifierText } from '../../text/cases';
import { Button } from '../../ui/button';
import { Chip, type ChipTone } from '../../ui/chip';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type Finding, isReason, type ScannedField } from './case-draft';
import type { CaseForm } from './use-case-form';

const tones: Record<IdentifierLevel, ChipTone> = { block: 'stop', warn: 'now', tip: 'neutral' };

interface FindingsProps {
  form: CaseForm;
  field: ScannedField;
  label: string;
}

/** Under a field: what in it may give somebody away, how bad that is, and what to write instead. */
export function Findings({ form, field, label }: FindingsProps) {
  const findings = form.findingsIn(field);
  return (
    <>
      <div role="status">
        <VisuallyHidden>{findings.length > 0 && identifierText.found(label)}</VisuallyHidden>
      </div>
      {findings.length > 0 && (
        <ul className="findings" aria-label={identifierText.found(label)}>
          {findings.map((finding) => (
            <li className="findings__item" key={`${finding.kind} ${finding.found}`}>
              <Chip tone={tones[finding.level]}>{identifierLevelText[finding.level]}</Chip>
              <FindingText form={form} finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FindingText({ form, finding: { kind, level, found } }: { form: CaseForm; finding: Finding }) {
  const { name, suggestion } = identifierKindText[kind];
  const reason = form.dismissals[kind];
  return (
    <div className="findings__text">
      <p>
        {identifierText.looksLike(found, name)} {suggestion}
      </p>
      {level === 'warn' && reason === undefined && (
        <Button onClick={() => form.dismiss(kind, '')}>{identifierText.keep}</Button>
      )}
      {level === 'warn' && reason !== undefined && (
        <>
          <TextField
            label={identifierText.reason}
            hint={identifierText.reasonHint}
            error={form.wantsToSubmit && !isReason(reason) ? identifierText.reasonNeeded : undefined}
            maxLength={120}
            value={reason}
            onChange={(event) => form.dismiss(kind, event.currentTarget.value)}
          />
          <Button variant="quiet" onClick={() => form.dismiss(kind, undefined)}>
            {identifierText.undo}
          </Button>
        </>
      )}
    </div>
  );
}
