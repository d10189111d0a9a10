import type { PitchView } from '@leerkring/shared/contract/sessions';
import { blockToChooseFor } from '@leerkring/shared/rules/session/opening';
import { voteText } from '../../../text/session';
import { Chip } from '../../../ui/chip';
import { ActButton } from '../act-button';
import { usePhase, useRoom } from '../room-context';

/** The facilitator puts a case on the table; everybody sees which one it is. */
export function ChooseCase({ pitch }: { pitch: PitchView }) {
  const { view, frame, may } = useRoom();
  const phase = usePhase();
  const target = blockToChooseFor(view, { plan: frame.plan }, phase.blockIndex);
  const elsewhere = view.chosen.some((chosen, index) => index !== target && chosen?.id === pitch.id);
  if (view.chosen[target]?.id === pitch.id || elsewhere)
    return (
      <Chip tone="now" look="solid">
        {voteText.chosen}
      </Chip>
    );
  const mayChange = phase.caseVote !== null || phase.pitches || view.chosen[target] === null;
  if (!may('choose-case') || target < 0 || !mayChange) return null;
  return (
    <ActButton
      action={{ type: 'choose-case', pitchId: pitch.id }}
      aria-label={voteText.chooseThis(pitch.title)}
    >
      {voteText.choose}
    </ActButton>
  );
}
