import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import './text-area.css';

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'value' | 'defaultValue'> & {
    value?: string;
    defaultValue?: string;
    /** Serif, for the longer texts that people write to be read. */
    reading?: boolean;
  };

/**
 * Grows with its text. An invisible copy in the same grid cell gives the height, so nothing is measured in
 * JavaScript and it works where `field-sizing` does not.
 */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  counter,
  reading,
  rows = 3,
  className,
  onChange,
  ...area
}: TextAreaProps) {
  const [typed, setTyped] = useState(area.defaultValue ?? '');
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.currentTarget.value);
    onChange?.(event);
  };
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} counter={counter}>
      {(control) => (
        <div
          className={classNames('leerkring-text-area', [reading && 'reading'], className)}
          data-copy={area.value ?? typed}
        >
          <textarea {...area} {...control} rows={rows} onChange={change} className="leerkring-field__box" />
        </div>
      )}
    </Field>
  );
}
