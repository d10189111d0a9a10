import { AuditFilter } from '@leerkring/shared/contract/audit';
import { auditFilterText, auditText } from '../../text/audit';
import { Select } from '../../ui/select';

interface AuditFilterFieldProps {
  value: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  options: readonly AuditFilter[];
  /** Where it speaks to the person it is about. */
  words?: Partial<Record<AuditFilter, string>>;
}

export function AuditFilterField({ value, onChange, options, words = {} }: AuditFilterFieldProps) {
  return (
    <Select
      label={auditText.filter}
      value={value}
      onChange={(event) => onChange(AuditFilter.parse(event.currentTarget.value))}
      options={options.map((filter) => ({ value: filter, label: words[filter] ?? auditFilterText[filter] }))}
    />
  );
}
