import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './rows.css';

/** A list inside a card: a title with a small line under it, and at most one thing to do at the end. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="leerkring-rows" aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  title: ReactNode;
  detail?: ReactNode;
  /** A number or avatar in front. */
  lead?: ReactNode;
  /** A chip or a button at the end. */
  end?: ReactNode;
  /** The row that has the turn. */
  now?: boolean;
}

export function Row({ title, detail, lead, end, now }: RowProps) {
  return (
    <li className={classNames('leerkring-row', [now && 'now'])} aria-current={now || undefined}>
      {lead !== undefined && <div className="leerkring-row__lead">{lead}</div>}
      <div className="leerkring-row__text">
        <div className="leerkring-row__title">{title}</div>
        {detail !== undefined && <div className="leerkring-row__detail">{detail}</div>}
      </div>
      {end !== undefined && <div className="leerkring-row__end">{end}</div>}
    </li>
  );
}
