import type { CaseView } from '@leerkring/shared/contract/cases';
import { methodByKey } from '@leerkring/shared/methods/all';
import type { ReactNode } from 'react';
import { caseText } from '../../text/cases';
import { Notice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import './case-text.css';

/** A case as it is read: the question first, then the story. */
export function CaseText({ shown }: { shown: CaseView }) {
  if (shown.status === 'erased') return <Notice>{caseText.nothingLeft}</Notice>;
  const { sections } = caseText;
  return (
    <Prose className="case-text">
      {shown.learningQuestion && <p className="case-text__question">{shown.learningQuestion}</p>}
      <Section title={sections.situation} text={shown.situation} />
      {shown.peopleInvolved.length > 0 && (
        <>
          <h2>{sections.peopleInvolved}</h2>
          <ul>
            {shown.peopleInvolved.map(({ role, pseudonym }) => (
              <li key={`${role} ${pseudonym}`}>{[role, pseudonym].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </>
      )}
      <Section title={sections.triedSoFar} text={shown.triedSoFar} />
      <Section title={sections.whatTouchesMe} text={shown.whatTouchesMe} />
      <WithheldOutcome shown={shown} />
    </Prose>
  );
}

function WithheldOutcome({ shown }: { shown: CaseView }) {
  const { withheldOutcome, preferredMethodKey, mine } = shown;
  const hides = preferredMethodKey !== null && methodByKey(preferredMethodKey)?.withholdsOutcome === true;
  if (withheldOutcome === null) return hides ? <p className="case-text__aside">{caseText.withheld}</p> : null;
  return (
    <Section title={caseText.sections.withheldOutcome} text={withheldOutcome}>
      {mine && <p className="case-text__aside">{caseText.withheldMine}</p>}
    </Section>
  );
}

function Section({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  if (text === '') return null;
  return (
    <>
      <h2>{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p className="case-text__paragraph" key={paragraph}>
          {paragraph}
        </p>
      ))}
      {children}
    </>
  );
}
