import { pitchText } from '../../../text/session';
import { Row, Rows } from '../../../ui/rows';
import { ActButton } from '../act-button';
import { useRoom } from '../room-context';
import { ChooseCase } from './choose-case';
import { OfferCase } from './offer-case';

/** Cases in at most three sentences. */
export function Pitches() {
  const { view, nameOf, may } = useRoom();
  const chosen = new Set(view.chosen.map((pitch) => pitch?.id));
  return (
    <section className="support" aria-label={pitchText.title}>
      {view.pitches.length === 0 ? (
        <p className="table__empty">{pitchText.empty}</p>
      ) : (
        <Rows label={pitchText.title}>
          {view.pitches.map((pitch) => (
            <Row
              key={pitch.id}
              title={<strong>{pitch.title}</strong>}
              detail={
                <>
                  <span className="table__question">{pitch.question}</span>
                  {pitchText.by(nameOf(pitch.presenterId))}
                </>
              }
              end={
                <>
                  {may('withdraw-pitch', pitch.presenterId) && !chosen.has(pitch.id) && (
                    <ActButton variant="quiet" action={{ type: 'withdraw-pitch', pitchId: pitch.id }}>
                      {pitchText.withdraw}
                    </ActButton>
                  )}
                  <ChooseCase pitch={pitch} />
                </>
              }
            />
          ))}
        </Rows>
      )}
      {may('pitch') && <OfferCase />}
    </section>
  );
}
