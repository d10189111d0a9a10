/**
 * The older versions get, the fewer there are of them: of a day all, of a week one an hour, of a quarter one a
 * day, and of before that one a week. What somebody gave a name stays.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';

@Injectable()
export class VersionThinning {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.every('documents.thin-versions', 60, (now) => this.thin(now));
  }

  /** The last of each stretch of time stays. */
  async thin(now: Date): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM document_version WHERE id IN (
         SELECT id FROM (
           SELECT id, row_number() OVER (
             PARTITION BY document_id, unit, date_trunc(unit, made_at AT TIME ZONE 'UTC')
             ORDER BY made_at DESC, sequence DESC) AS place
           FROM document_version, LATERAL (SELECT CASE
             WHEN made_at > $1::timestamptz - interval '7 days' THEN 'hour'
             WHEN made_at > $1::timestamptz - interval '90 days' THEN 'day'
             ELSE 'week' END AS unit) AS age
           WHERE kind <> 'named' AND made_at <= $1::timestamptz - interval '1 day') AS numbered
         WHERE place > 1)`,
      [now],
    );
  }
}
