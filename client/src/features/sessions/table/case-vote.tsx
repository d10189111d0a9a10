import type { PitchId } from '@leerkring/shared/contract/session-actions';
import type { PitchView } from '@leerkring/shared/contract/sessions';
import type { CSSProperties } from 'react';
import { pitchText, voteText } from '../../../text/session';
import { Checkbox } from '../../../ui/checkbox';
import { ActButton } from '../act-button';
import { takingPart } from '../phase-facts';
import { useRoom } from '../room-context';
import { useHopeful } from '../use-hopeful';
import { ChooseCase } from './choose-case';

export function CaseVote({ choices }: { choices: number }) {
  const { view, may } = useRoom();
  const { open, votedBy } = view.vote;
  if (view.pitches.length === 0) return <p className="table__empty">{pitchText.empty}</p>;
  return (
    <section className="support" aria-label={voteText.title}>
      {open && may('vote') ? <Ballot choices={choices} /> : <Result />}
      {open && (
        <div className="support__row">
          <span className="table__hint">
            {voteText.count(votedBy.length, takingPart(view).length)}. {voteText.secret}
          </span>
          {may('close-vote') && <ActButton action={{ type: 'close-vote' }}>{voteText.close}</ActButton>}
        </div>
      )}
    </section>
  );
}

function Ballot({ choices }: { choices: number }) {
  const { view, mine, act, nameOf } = useRoom();
  const [given, hope] = useHopeful(mine.votedFor);
  const left = choices - given.length;
  const vote = (pitchId: PitchId, wanted: boolean) => {
    const pitchIds = wanted ? [...given, pitchId] : given.filter((id) => id !== pitchId);
    void hope(pitchIds, act({ type: 'vote', pitchIds }));
  };
  return (
    <fieldset className="ballot">
      <legend className="table__title">{voteText.title}</legend>
      <p className="table__hint" aria-live="polite">
        {given.length === 0 ? voteText.dots(choices) : left > 0 ? voteText.left(left) : voteText.allGiven}
      </p>
      {view.pitches.map((pitch) => {
        const chosen = given.includes(pitch.id);
        return (
          <Checkbox
            key={pitch.id}
            label={<strong>{pitch.title}</strong>}
            hint={`${pitch.question} · ${nameOf(pitch.presenterId)}`}
            checked={chosen}
            disabled={!chosen && left <= 0}
            onChange={(event) => vote(pitch.id, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  );
}

function Result() {
  const { view } = useRoom();
  const { tally } = view.vote;
  const votesFor = (pitch: PitchView) => tally?.[pitch.id] ?? 0;
  const most = Math.max(1, ...view.pitches.map(votesFor));
  const ranked = [...view.pitches].sort((a, b) => votesFor(b) - votesFor(a));
  return (
    <>
      <h2 className="table__title">{tally ? voteText.result : voteText.title}</h2>
      <ul className="bars">
        {ranked.map((pitch) => (
          <li className="bars__one" key={pitch.id}>
            <span className="bars__title">{pitch.title}</span>
            {tally && <span className="bars__count">{voteText.votes(votesFor(pitch))}</span>}
            <ChooseCase pitch={pitch} />
            {tally && (
              <span
                className="bars__bar"
                style={{ '--part': votesFor(pitch) / most } as CSSProperties}
                aria-hidden="true"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
