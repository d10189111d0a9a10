import { Check, CloudOff, Hourglass, LoaderCircle, Lock, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Chip, type ChipTone } from './chip';
import './truth-chip.css';

/**
 * Truth chips say what is so at this moment: is my text safe, who reads along, when is it gone. The kind decides
 * colour and icon, so that the same truth looks the same on every screen; the words come from the caller.
 */
const looks = {
  saved: { tone: 'ok', icon: <Check /> },
  saving: { tone: 'neutral', icon: <LoaderCircle /> },
  unsaved: { tone: 'stop', icon: <CloudOff /> },
  private: { tone: 'private', icon: <Lock /> },
  shared: { tone: 'private', icon: <Users /> },
  expiring: { tone: 'neutral', icon: <Hourglass /> },
} satisfies Record<string, { tone: ChipTone; icon: ReactNode }>;

export type Truth = keyof typeof looks;

export function TruthChip({ truth, children }: { truth: Truth; children: ReactNode }) {
  const { tone, icon } = looks[truth];
  return (
    <Chip tone={tone} icon={icon}>
      {children}
    </Chip>
  );
}

/** One row of truth chips, in the order readers, safety, term. */
export function TruthChips({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, these are facts
    <div className="leerkring-truth-chips" role="group" aria-label={label}>
      {children}
    </div>
  );
}
