/**
 * The schemas that the API document names, by the names they have in the contract. What stands in no file
 * of this list is written out where it is used.
 */
import * as agreements from '@leerkring/shared/contract/agreements';
import * as audit from '@leerkring/shared/contract/audit';
import * as breakGlass from '@leerkring/shared/contract/break-glass';
import * as caseReports from '@leerkring/shared/contract/case-reports';
import * as cases from '@leerkring/shared/contract/cases';
import * as comments from '@leerkring/shared/contract/comments';
import * as common from '@leerkring/shared/contract/common';
import * as credentials from '@leerkring/shared/contract/credentials';
import * as documentVersions from '@leerkring/shared/contract/document-versions';
import * as documents from '@leerkring/shared/contract/documents';
import * as exchange from '@leerkring/shared/contract/exchange';
import * as uploads from '@leerkring/shared/contract/files';
import * as groups from '@leerkring/shared/contract/groups';
import * as identity from '@leerkring/shared/contract/identity';
import * as library from '@leerkring/shared/contract/library';
import * as mail from '@leerkring/shared/contract/mail';
import * as meetings from '@leerkring/shared/contract/meetings';
import * as notifications from '@leerkring/shared/contract/notifications';
import * as organisations from '@leerkring/shared/contract/organisations';
import * as outcomes from '@leerkring/shared/contract/outcomes';
import * as postFlags from '@leerkring/shared/contract/post-flags';
import * as posts from '@leerkring/shared/contract/posts';
import * as problem from '@leerkring/shared/contract/problem';
import * as providers from '@leerkring/shared/contract/providers';
import * as publicLibrary from '@leerkring/shared/contract/public-library';
import * as rights from '@leerkring/shared/contract/rights';
import * as search from '@leerkring/shared/contract/search';
import * as sessions from '@leerkring/shared/contract/sessions';
import * as signIns from '@leerkring/shared/contract/sign-ins';
import * as themes from '@leerkring/shared/contract/themes';
import * as threads from '@leerkring/shared/contract/threads';
import { z } from 'zod';

const files = [
  common,
  problem,
  organisations,
  identity,
  signIns,
  credentials,
  providers,
  mail,
  groups,
  documents,
  comments,
  documentVersions,
  breakGlass,
  cases,
  themes,
  uploads,
  library,
  publicLibrary,
  posts,
  threads,
  postFlags,
  caseReports,
  meetings,
  outcomes,
  agreements,
  sessions,
  exchange,
  rights,
  search,
  notifications,
  audit,
];

export const namedSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  files
    .flatMap((exported): Array<[string, unknown]> => Object.entries(exported))
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType),
);
