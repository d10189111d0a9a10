import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './notice.css';

const icons = { info: Info, ok: CircleCheck, warning: TriangleAlert, error: CircleAlert };

export interface NoticeProps {
  tone?: keyof typeof icons;
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** An error interrupts a screen reader, the rest waits its turn. */
export function Notice({ tone = 'info', title, action, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classNames('leerkring-notice', [tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon className="leerkring-notice__icon" />
      <div className="leerkring-notice__text">
        {title && <strong className="leerkring-notice__title">{title}</strong>}
        <div>{children}</div>
      </div>
      {action && <div className="leerkring-notice__action">{action}</div>}
    </div>
  );
}
