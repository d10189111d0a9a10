import type { PersonId } from '@leerkring/shared/contract/common';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { reportText } from '../../text/session';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useReport } from './api';
import { ReportAttendance } from './report/attendance';
import { ReportEvaluation } from './report/evaluation';
import { ReportOutcomes } from './report/outcomes';
import { ReportPhases } from './report/phases';
import { ReportTexts } from './report/texts';
import { ReportTimeline } from './report/timeline';
import './report/report.css';

/** What a session left behind, for the members of its group. */
export function SessionReport({ meetingId }: { meetingId: string }) {
  const { data: report, error, isPending } = useReport(meetingId);
  const now = useNow();
  if (isPending) return <Skeleton label={reportText.loading} title lines={6} />;
  if (error) return <Notice tone="error">{problemToDutch(error)}</Notice>;
  if (report?.status !== 'ended') return <p className="report__hint">{reportText.noneYet}</p>;
  const nameOf = (id: PersonId) => {
    const person = report.people.find((candidate) => candidate.id === id);
    return person ? fullName(person) : reportText.somebody;
  };
  const part = { report, nameOf, now };
  return (
    <div className="report">
      <ReportOutcomes {...part} />
      <ReportTexts {...part} />
      <ReportAttendance {...part} />
      <ReportEvaluation {...part} />
      <ReportPhases {...part} />
      <ReportTimeline {...part} />
    </div>
  );
}
