import type { EvaluationMarks } from '@leerkring/shared/contract/session-actions';
import type { CSSProperties } from 'react';
import { evaluationText, reportText } from '../../../text/session';
import { Card } from '../../../ui/card';
import type { ReportPartProps } from './report-part';

const marks: readonly (keyof EvaluationMarks)[] = ['safety', 'depth', 'time', 'method', 'facilitation'];
const inDutch = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function ReportEvaluation({ report }: ReportPartProps) {
  const { evaluation } = report;
  return (
    <Card as="section">
      <h2>{reportText.evaluation}</h2>
      {evaluation ? (
        <>
          <p className="report__hint">{reportText.evaluationCount(evaluation.answers)}</p>
          <dl className="report__marks">
            {marks.map((mark) => (
              <div className="report__mark" key={mark}>
                <dt>{evaluationText.markNames[mark]}</dt>
                <dd>
                  <span
                    className="report__bar"
                    style={{ '--part': (evaluation.means[mark] - 1) / 4 } as CSSProperties}
                    aria-hidden="true"
                  />
                  <span className="report__number">{inDutch.format(evaluation.means[mark])}</span>
                </dd>
              </div>
            ))}
          </dl>
          <div className="report__pair">
            <Sentences title={reportText.moreOf} sentences={evaluation.moreOf} />
            <Sentences title={reportText.lessOf} sentences={evaluation.lessOf} />
          </div>
        </>
      ) : (
        <p className="report__hint">{reportText.tooFew}</p>
      )}
    </Card>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="report__sentences">
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences without a name or an id, only read
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
