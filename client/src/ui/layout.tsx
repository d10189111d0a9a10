import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import './layout.css';

export interface LayoutProps {
  /** In steps of 4 pixels. */
  gap?: 1 | 2 | 3 | 4 | 5 | 6 | 8;
  className?: string;
  children: ReactNode;
}

/** Things under one another. */
export function Stack({ ref, gap = 4, className, children }: LayoutProps & { ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={classNames('leerkring-stack', [`gap-${gap}`], className)}>
      {children}
    </div>
  );
}

/** Things beside one another, that wrap when there is no room; `spread` pushes the ends apart. */
export function Cluster({ gap = 2, spread, className, children }: LayoutProps & { spread?: boolean }) {
  return (
    <div className={classNames('leerkring-cluster', [`gap-${gap}`, spread && 'spread'], className)}>
      {children}
    </div>
  );
}
