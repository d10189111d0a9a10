import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import { useRef, useState } from 'react';

/** Does something after the person has proven again who they are, or at once when they just did. */
export const useProven = ({ provenUntil }: CredentialsView) => {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<() => void>(() => undefined);
  const ask = (act: () => void) => {
    if (provenUntil && new Date(provenUntil) > new Date()) return act();
    waiting.current = act;
    setAsking(true);
  };
  const proven = () => {
    setAsking(false);
    waiting.current();
  };
  return { ask, dialog: { open: asking, onProven: proven, onClose: () => setAsking(false) } };
};
