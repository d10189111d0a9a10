/**
 * The schemas that the API document names, by the names they have in the contract. What stands in no file
 * of this list is written out where it is used.
 */
import * as audit from '@leerkring/shared/contract/audit';
import * as breakGlass from '@leerkring/shared/contract/break-glass';
import * as cases from '@leerkring/shared/contract/cases';
import * as comments from '@leerkring/shared/contract/comments';
import * as common from '@leerkring/shared/contract/common';
import * as credentials from '@leerkring/shared/contract/credentials';
import * as documentVersions from '@leerkring/shared/contract/document-versions';
import * as documents from '@leerkring/shared/contract/documents';
import * as exchange from '@leerkring/shared/contract/exchange';
import * as groups from '@leerkring/shared/contract/groups';
import * as identity from '@leerkring/shared/contract/identity';
import * as mail from '@leerkring/shared/contract/mail';
import * as meetings from '@leerkring/shared/contract/meetings';
import * as organisations from '@leerkring/shared/contract/organisations';
import * as outcomes from '@leerkring/shared/contract/outcomes';
import * as problem from '@leerkring/shared/contract/problem';
import * as providers from '@leerkring/shared/contract/providers';
import * as rights from '@leerkring/shared/contract/rights';
import * as sessions from '@leerkring/shared/contract/sessions';
import * as signIns from '@leerkring/shared/contract/sign-ins';
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
  meetings,
  outcomes,
  sessions,
  exchange,
  rights,
  audit,
];

export const namedSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  files
    .flatMap((exported): Array<[string, unknown]> => Object.entries(exported))
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType),
);
