import type { ComponentProps, MouseEvent } from 'react';
import { ButtonContent, type ButtonLook, buttonClass } from './button-content';

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** Waiting for an answer: keeps its size, its name and the focus, and lets no second press through. */
    busy?: boolean;
  };

export function Button({
  variant,
  icon,
  iconEnd,
  wide,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, wide }, className)}
      onClick={press}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
    >
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
      {busy && <span className="leerkring-button__busy" />}
    </button>
  );
}
