import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { ButtonContent, type ButtonLook, buttonClass } from './button-content';

/** Goes somewhere, so it is a link; it only looks like a button. */
export function LinkButton({
  variant,
  icon,
  iconEnd,
  wide,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link {...rest} className={buttonClass({ variant, wide }, className)}>
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
    </Link>
  );
}
