import { Injectable } from '@nestjs/common';
import { AgreementSource } from './agreement-source.js';
import { CaseReportSource } from './case-report-source.js';
import { CommentSource } from './comment-source.js';
import { LibrarySources } from './library-sources.js';
import { MeetingSource } from './meeting-source.js';
import type { Source } from './source.js';
import { ThreadSource } from './thread-source.js';

/** All there is to be told of. A new source is a file beside these and a line here. */
@Injectable()
export class Sources {
  readonly all: readonly Source[];

  constructor(
    threads: ThreadSource,
    comments: CommentSource,
    meetings: MeetingSource,
    agreements: AgreementSource,
    caseReports: CaseReportSource,
    library: LibrarySources,
  ) {
    this.all = [threads, comments, meetings, agreements, caseReports, ...library.all];
  }

  get kinds(): string[] {
    return this.all.flatMap(({ kinds }) => kinds);
  }

  following(kind: string): Source | undefined {
    return this.all.find(({ kinds }) => kinds.includes(kind));
  }
}
