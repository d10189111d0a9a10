import { problemToDutch } from '../../lib/problem-to-dutch';
import { textsText } from '../../text/session';
import { Notice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import { Skeleton } from '../../ui/skeleton';
import { useCaseText } from './api';
import { caseBlockFor } from './phase-facts';
import { usePhase, useRoom } from './room-context';

/** The case on the table, read through its own door, so that what is withheld stays withheld. */
export function CaseReader() {
  const { view, frame, me } = useRoom();
  const blockIndex = caseBlockFor(view, usePhase().blockIndex);
  const pitch = view.chosen[blockIndex];
  if (!pitch) return <p className="table__empty">{textsText.noCase}</p>;
  if (!pitch.caseId)
    return (
      <Prose>
        <h2>{pitch.title}</h2>
        <p>{pitch.question}</p>
        <p className="table__hint">{textsText.noCaseText}</p>
      </Prose>
    );
  const unlocked = view.outcomeUnlocked[blockIndex] ?? false;
  const withholds = frame.plan.phases.some(
    (phase) => phase.blockIndex === blockIndex && phase.unlocksOutcome,
  );
  return (
    <>
      <CaseText caseId={pitch.caseId} unlocked={unlocked} />
      {withholds && !unlocked && pitch.presenterId !== me && (
        <p className="table__hint">{textsText.outcomeWithheld}</p>
      )}
    </>
  );
}

function CaseText({ caseId, unlocked }: { caseId: string; unlocked: boolean }) {
  const { data, error, isPending } = useCaseText(caseId, unlocked ? 'unlocked' : 'withheld');
  if (isPending) return <Skeleton label={textsText.case} title lines={8} />;
  if (error) return <Notice tone="error">{problemToDutch(error)}</Notice>;
  const { caseParts } = textsText;
  const people = data.peopleInvolved.map(({ role, pseudonym }) =>
    [role, pseudonym].filter(Boolean).join(': '),
  );
  const parts = [
    [caseParts.learningQuestion, data.learningQuestion],
    [caseParts.situation, data.situation],
    [caseParts.people, people.join('\n')],
    [caseParts.triedSoFar, data.triedSoFar],
    [caseParts.whatTouchesMe, data.whatTouchesMe],
    [caseParts.withheldOutcome, data.withheldOutcome ?? ''],
  ] as const;
  return (
    <Prose>
      <h2>{data.workingTitle}</h2>
      {parts.map(
        ([title, text]) =>
          text !== '' && (
            <section key={title}>
              <h3>{title}</h3>
              {text.split(/\n+/).map((paragraph, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that is only read
                <p key={index}>{paragraph}</p>
              ))}
            </section>
          ),
      )}
    </Prose>
  );
}
