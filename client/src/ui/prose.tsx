import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import './prose.css';

/** Texts that people wrote, to be read: serif, generous, at most 66 characters wide. */
export function Prose({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames('leerkring-prose', [], className)} />;
}
