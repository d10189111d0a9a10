import { VisuallyHidden } from './visually-hidden';
import './skeleton.css';

export interface SkeletonProps {
  /** What is on its way: "Bijeenkomsten laden". */
  label: string;
  /** As many lines as the text that comes, so that nothing jumps. */
  lines?: number;
  /** A title line first. */
  title?: boolean;
}

export function Skeleton({ label, lines = 3, title }: SkeletonProps) {
  return (
    <div className="leerkring-skeleton" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      {title && <span className="leerkring-skeleton__title" />}
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <span className="leerkring-skeleton__line" key={line} />
      ))}
    </div>
  );
}
