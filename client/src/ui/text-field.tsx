import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import './text-field.css';

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'children'> & {
    /** A thin icon in front, such as the glass of a search field. */
    icon?: ReactNode;
  };

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  counter,
  icon,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} counter={counter}>
      {(control) => (
        <span className={classNames('leerkring-text-field', [icon !== undefined && 'icon'], className)}>
          {icon}
          <input {...input} {...control} className="leerkring-field__box" />
        </span>
      )}
    </Field>
  );
}
