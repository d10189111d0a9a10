import { timeSpan } from '../../../lib/format-nl';
import { faceOf, fullName } from '../../../lib/person';
import { attendanceRoleText, reportText } from '../../../text/session';
import { Avatar } from '../../../ui/avatar';
import { Card } from '../../../ui/card';
import { Row, Rows } from '../../../ui/rows';
import type { ReportPartProps } from './report-part';

export function ReportAttendance({ report }: ReportPartProps) {
  return (
    <Card as="section">
      <h2>{reportText.attendance}</h2>
      <p className="report__hint">{reportText.netTotal(report.netMinutes)}</p>
      <Rows label={reportText.attendance}>
        {report.attendance.map(({ person, role, joinedAt, leftAt, netMinutes, pledged }) => (
          <Row
            key={person.id}
            lead={<Avatar {...faceOf(person)} size="small" decorative />}
            title={fullName(person)}
            detail={[
              attendanceRoleText[role],
              timeSpan(joinedAt, leftAt),
              ...(pledged ? [reportText.pledged] : []),
            ].join(' · ')}
            end={<span className="report__number">{reportText.net(netMinutes)}</span>}
          />
        ))}
      </Rows>
    </Card>
  );
}
