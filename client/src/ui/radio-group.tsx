import { useId } from 'react';
import { FieldError, type FieldProps } from './field';
import type { Option } from './select';
import './checkbox.css';
import './radio-group.css';
import './visually-hidden.css';

export interface RadioGroupProps<V extends string> extends Omit<FieldProps, 'counter'> {
  options: readonly (Option<V> & { hint?: string })[];
  value: V | undefined;
  onChange: (value: V) => void;
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, labelHidden, hint, error, options, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className="leerkring-radio-group" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={labelHidden ? 'leerkring-visually-hidden' : 'leerkring-field__label'}>
        {label}
      </legend>
      {hint && <div className="leerkring-field__hint">{hint}</div>}
      {options.map((option) => (
        <div className="leerkring-choice" key={option.value}>
          <label className="leerkring-choice__row">
            <input
              type="radio"
              name={id}
              className="leerkring-choice__mark leerkring-choice__mark--radio"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
            />
            <span>{option.label}</span>
          </label>
          {option.hint && (
            <div className="leerkring-choice__hint" id={`${id}-${option.value}`}>
              {option.hint}
            </div>
          )}
        </div>
      ))}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
