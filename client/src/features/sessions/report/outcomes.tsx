import { shortDay } from '../../../lib/format-nl';
import { actionStatusText } from '../../../text/outcomes';
import { reportText } from '../../../text/session';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { Row, Rows } from '../../../ui/rows';
import type { ReportPartProps } from './report-part';

export function ReportOutcomes({ report, nameOf, now }: ReportPartProps) {
  return (
    <div className="report__pair">
      <Card as="section">
        <h2>{reportText.learnings}</h2>
        {report.learnings.length === 0 && <p className="report__hint">{reportText.noLearnings}</p>}
        <Rows label={reportText.learnings}>
          {report.learnings.map(({ id, text, authorId }) => (
            <Row key={id} title={<span className="report__written">{text}</span>} detail={nameOf(authorId)} />
          ))}
        </Rows>
      </Card>
      <Card as="section">
        <h2>{reportText.actions}</h2>
        {report.actions.length === 0 && <p className="report__hint">{reportText.noActions}</p>}
        <Rows label={reportText.actions}>
          {report.actions.map(({ id, text, ownerId, dueOn, status, note }) => (
            <Row
              key={id}
              title={<span className="report__written">{text}</span>}
              detail={
                <>
                  {[nameOf(ownerId), dueOn && reportText.dueOn(shortDay(dueOn, now))]
                    .filter(Boolean)
                    .join(' · ')}
                  {note && <span className="report__note">{note}</span>}
                </>
              }
              end={<Chip tone={status === 'done' ? 'ok' : 'neutral'}>{actionStatusText[status]}</Chip>}
            />
          ))}
        </Rows>
      </Card>
    </div>
  );
}
