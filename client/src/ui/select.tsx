import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import './select.css';

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

export type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, 'id' | 'children' | 'multiple'> & {
    options: readonly Option[];
    /** The empty first choice: "Kies een methode". */
    placeholder?: string;
  };

export function Select({
  label,
  labelHidden,
  hint,
  error,
  counter,
  options,
  placeholder,
  className,
  ...select
}: SelectProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} counter={counter}>
      {(control) => (
        <span className={classNames('leerkring-select', [], className)}>
          <select {...select} {...control} className="leerkring-field__box">
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown />
        </span>
      )}
    </Field>
  );
}
