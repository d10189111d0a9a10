import type { PersonId } from '@leerkring/shared/contract/common';
import type { SessionReport } from '@leerkring/shared/contract/sessions';

/** What every part of the report is made from. */
export interface ReportPartProps {
  report: SessionReport;
  nameOf: (id: PersonId) => string;
  now: Date;
}
