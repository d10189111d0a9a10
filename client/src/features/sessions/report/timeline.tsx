import { clock } from '../../../lib/format-nl';
import { reportText, timelineText } from '../../../text/session';
import { Card } from '../../../ui/card';
import type { ReportPartProps } from './report-part';

/** Every change of the session in plain words; what has no words is not for people. */
export function ReportTimeline({ report, nameOf }: ReportPartProps) {
  const told = report.timeline.flatMap(({ at, actorId, kind, phaseTitle, minutes, subjectId }) => {
    const tell = timelineText[kind];
    const who = actorId ? nameOf(actorId) : reportText.somebody;
    const whom = subjectId ? nameOf(subjectId) : reportText.somebody;
    return tell ? [{ at, words: tell({ who, whom, minutes, phase: phaseTitle ?? '' }) }] : [];
  });
  return (
    <Card as="section">
      <details className="report__timeline">
        <summary>{reportText.timeline}</summary>
        <ol>
          {told.map(({ at, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen in one second
            <li key={index}>
              <time dateTime={at}>{clock(at)}</time>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
