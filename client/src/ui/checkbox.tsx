import { type ComponentProps, type ReactNode, useId } from 'react';
import { FieldError } from './field';
import './checkbox.css';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="leerkring-choice">
      <label className="leerkring-choice__row">
        <input
          {...input}
          type="checkbox"
          className="leerkring-choice__mark leerkring-choice__mark--check"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="leerkring-choice__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
