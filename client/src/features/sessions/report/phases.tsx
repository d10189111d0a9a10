import { reportText } from '../../../text/session';
import { Card } from '../../../ui/card';
import type { ReportPartProps } from './report-part';

/** How the time went; minutes as they were, not as they were planned. */
export function ReportPhases({ report }: ReportPartProps) {
  return (
    <Card as="section">
      <h2>{reportText.phases}</h2>
      <ol className="report__phases">
        {report.phases.map(({ title, minutes, skipped }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase may come back, and the list never changes
          <li key={index}>
            <span>{title}</span>
            <span className="report__number">{skipped ? reportText.skipped : reportText.net(minutes)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
