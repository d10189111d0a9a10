import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import { useRef, useState } from 'react';
import { Button, type ButtonProps } from '../../ui/button';
import { useRoom } from './room-context';

/** Lets one action through at a time, so that a double click never acts twice. */
export const useAction = () => {
  const { act } = useRoom();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const perform = async (action: SessionAction): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    try {
      return await act(action);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, perform };
};

export function ActButton({ action, ...button }: Omit<ButtonProps, 'onClick'> & { action: SessionAction }) {
  const { busy, perform } = useAction();
  return <Button {...button} busy={busy} onClick={() => void perform(action)} />;
}
