import { useId } from 'react';
import { Field, FieldError, type FieldProps } from './field';
import './date-time-field.css';

/** As the native inputs write them: 2026-11-24 and 13:30, or empty. */
export interface DateTimeValue {
  date: string;
  time: string;
}

export interface DateTimeFieldProps extends Omit<FieldProps, 'counter' | 'labelHidden'> {
  dateLabel: string;
  timeLabel: string;
  value: DateTimeValue;
  onChange: (value: DateTimeValue) => void;
  min?: string;
  required?: boolean;
}

export function DateTimeField(props: DateTimeFieldProps) {
  const { label, hint, error, dateLabel, timeLabel, value, onChange, min, required } = props;
  const id = useId();
  const invalid = error ? true : undefined;
  const described = error ? `${id}-error` : undefined;
  return (
    <fieldset className="leerkring-date-time-field" aria-describedby={described}>
      <legend className="leerkring-field__label">{label}</legend>
      {hint && <div className="leerkring-field__hint">{hint}</div>}
      <div className="leerkring-date-time-field__parts">
        <Field label={dateLabel}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="leerkring-field__box"
              value={value.date}
              min={min}
              required={required}
              aria-invalid={invalid}
              onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={timeLabel}>
          {(control) => (
            <input
              {...control}
              type="time"
              className="leerkring-field__box"
              value={value.time}
              required={required}
              aria-invalid={invalid}
              onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
