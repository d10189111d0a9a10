import type { AgreementState } from '@leerkring/shared/contract/agreements';
import { agreementStateText } from '../../text/agreements';
import { Chip, type ChipTone } from '../../ui/chip';

const tones: Record<AgreementState, ChipTone> = {
  concept: 'neutral',
  'in-review': 'now',
  withdrawn: 'stop',
};

/** How far an agreement is, with the same look on every screen. */
export function StateChip({ state }: { state: AgreementState }) {
  return <Chip tone={tones[state]}>{agreementStateText[state]}</Chip>;
}
