import type { CaseReportView } from '@leerkring/shared/contract/case-reports';
import { useCaseReports } from '../../features/case-reports/api';
import { DecidedList, ReportCard } from '../../features/case-reports/report-list';
import { useReadHere } from '../../features/notifications/use-read-here';
import { useNow } from '../../lib/use-now';
import { caseReportText as words } from '../../text/case-reports';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** For privacy officers: where somebody recognised a person. */
export function CaseReportsPage() {
  useDocumentTitle(words.title);
  const now = useNow();
  const reports = useCaseReports();
  return (
    <Loaded query={reports} lines={9}>
      {(all) => {
        const waiting = all.filter(({ decided }) => decided === null);
        const decided = all.filter((report) => report.decided !== null);
        return (
          <div className="reading-page">
            <PageHeader title={words.title} intro={words.intro} />
            <Stack gap={8}>
              {waiting.length > 0 ? (
                <Stack gap={4}>
                  {waiting.map((report) => (
                    <WaitingReport key={report.id} report={report} now={now} />
                  ))}
                </Stack>
              ) : (
                <Card>
                  <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
                </Card>
              )}
              {decided.length > 0 && (
                <section aria-labelledby="decided">
                  <Stack gap={3}>
                    <h2 id="decided" className="side-title">
                      {words.decided}
                    </h2>
                    <DecidedList reports={decided} now={now} />
                  </Stack>
                </section>
              )}
            </Stack>
          </div>
        );
      }}
    </Loaded>
  );
}

function WaitingReport(props: { report: CaseReportView; now: Date }) {
  useReadHere('case-report', props.report.id);
  return <ReportCard {...props} />;
}
