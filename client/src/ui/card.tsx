import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import './card.css';

export interface CardProps {
  as?: 'div' | 'section' | 'article' | 'aside' | 'li';
  /** `now` draws the amber edge: this is the one next thing. */
  accent?: 'now';
  tone?: 'surface' | 'sunken' | 'private';
  /** Sections bring their own room and dividers; without sections the card has padding itself. */
  sections?: boolean;
  className?: string;
  'aria-labelledby'?: string;
  children: ReactNode;
}

export function Card({ as: Element = 'div', accent, tone, sections, className, ...rest }: CardProps) {
  return (
    <Element
      {...rest}
      className={classNames(
        'leerkring-card',
        [tone, accent && `accent-${accent}`, sections && 'sections'],
        className,
      )}
    />
  );
}

export function CardSection({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames('leerkring-card__section', [], className)} />;
}
