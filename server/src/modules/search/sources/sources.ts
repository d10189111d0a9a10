/** Everything that can be found, one file a kind. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { DocumentsService } from '../../documents/documents.service.js';
import { AgreementSource } from './agreement.source.js';
import { CaseSource } from './case.source.js';
import { GroupSource } from './group.source.js';
import { LibrarySource } from './library.source.js';
import { MeetingSource } from './meeting.source.js';
import { OrganisationSource } from './organisation.source.js';
import { PersonSource } from './person.source.js';
import type { Source } from './source.js';
import { ThreadSource } from './thread.source.js';

@Injectable()
export class Sources {
  readonly all: readonly Source[];

  constructor(database: Database, documents: DocumentsService) {
    this.all = [
      new OrganisationSource(),
      new PersonSource(),
      new GroupSource(),
      new MeetingSource(),
      new CaseSource(),
      new AgreementSource(database, documents),
      new ThreadSource(),
      new LibrarySource(),
    ];
  }
}
