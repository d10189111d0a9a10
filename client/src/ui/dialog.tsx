import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import './dialog.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The word for the cross: "Sluiten". */
  closeLabel: string;
  /** Buttons at the foot, the safe one first: without a field the first of them receives focus. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * The native dialog: the browser keeps focus inside, closes on Esc and gives focus back to where it came from, and
 * no style element is injected (our content security policy forbids those). It stays in the page while closed,
 * because a dialog that is removed while open loses the focus it should return.
 */
export function Dialog({ open, onClose, title, closeLabel, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    <dialog ref={dialog} className="leerkring-dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <div className="leerkring-dialog__sheet">
          <h2 className="leerkring-dialog__title" id={titleId}>
            {title}
          </h2>
          <div className="leerkring-dialog__body">{children}</div>
          {actions && <div className="leerkring-dialog__actions">{actions}</div>}
          <div className="leerkring-dialog__close">
            <Button variant="quiet" icon={<X />} onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
