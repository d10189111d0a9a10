import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonLook {
  variant?: ButtonVariant;
  icon?: ReactNode;
  iconEnd?: ReactNode;
  /** Fills the width it is given, as on a phone or in a narrow column. */
  wide?: boolean;
}

export function buttonClass({ variant = 'secondary', wide }: ButtonLook, added?: string): string {
  return classNames('leerkring-button', [variant, wide && 'wide'], added);
}

export function ButtonContent({ icon, iconEnd, children }: ButtonLook & { children: ReactNode }) {
  return (
    <span className="leerkring-button__content">
      {icon}
      {children !== undefined && <span>{children}</span>}
      {iconEnd}
    </span>
  );
}
