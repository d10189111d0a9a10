import { caseFormText } from '../../text/cases';
import { charactersInWords } from '../../text/common';
import { TextArea } from '../../ui/text-area';
import type { TextFieldName } from './case-draft';
import { Findings } from './findings';
import type { CaseForm } from './use-case-form';

interface CaseTextFieldProps {
  form: CaseForm;
  field: TextFieldName;
  limit: number;
  rows: number;
  /** Longer texts are written in the type they will be read in. */
  reading?: boolean;
}

/** Too long is said, never cut: a paste that loses its end without a word is lost work. */
export function CaseTextField({ form, field, limit, rows, reading = false }: CaseTextFieldProps) {
  const value = form.draft[field];
  const over = value.length - limit;
  const label = caseFormText[field];
  return (
    <div className="case-field">
      <TextArea
        label={label}
        hint={caseFormText[`${field}Hint`]}
        counter={charactersInWords(value.length, limit)}
        error={over > 0 ? caseFormText.overLimit(over) : form.faults[field]}
        rows={rows}
        reading={reading}
        value={value}
        onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      />
      <Findings form={form} field={field} label={label} />
    </div>
  );
}
