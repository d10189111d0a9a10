import { useId } from 'react';
import type { Option } from './select';
import './segmented-control.css';
import './visually-hidden.css';

export interface SegmentedControlProps<V extends string> {
  label: string;
  labelHidden?: boolean;
  options: readonly Option<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  disabled?: boolean;
}

/** A few short answers of which one counts. Radio buttons underneath, so arrow keys and screen readers just work. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, labelHidden, options, value, onChange, disabled } = props;
  const name = useId();
  return (
    <fieldset className="leerkring-segmented-control" disabled={disabled}>
      <legend className={labelHidden ? 'leerkring-visually-hidden' : 'leerkring-field__label'}>
        {label}
      </legend>
      <div className="leerkring-segmented-control__options">
        {options.map((option) => (
          <label className="leerkring-segmented-control__option" key={option.value}>
            <input
              type="radio"
              name={name}
              className="leerkring-segmented-control__input"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className="leerkring-segmented-control__face">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
