import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import './field.css';
import './visually-hidden.css';

export interface FieldProps {
  label: string;
  /** Keeps the label for the ear only, where the place on the screen already says it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do; the field counts as invalid as long as it stands here. */
  error?: string | undefined;
  /** How much is written, in words: "120 van 500 tekens". */
  counter?: string;
}

/** What the control inside a field has to wear, so that a screen reader hears hint, error and counter with it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export function Field({
  label,
  labelHidden,
  hint,
  error,
  counter,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`, counter && `${id}-counter`];
  return (
    <div className={classNames('leerkring-field', [error && 'invalid'])}>
      <label
        className={classNames('leerkring-field__label', [], labelHidden ? 'leerkring-visually-hidden' : '')}
        htmlFor={id}
      >
        {label}
      </label>
      {hint && (
        <div className="leerkring-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {(error || counter) && (
        <div className="leerkring-field__foot">
          <FieldError id={`${id}-error`} error={error} />
          {counter && (
            <span className="leerkring-field__counter" id={`${id}-counter`}>
              {counter}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p className="leerkring-field__error" id={id}>
      {error}
    </p>
  ) : null;
}
