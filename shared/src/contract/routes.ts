/** Every route of the API, built from the domain files. The server refuses to boot when one has no handler. */
import { agreementRoutes } from './agreements.js';
import { apiDocumentRoutes } from './api-document.js';
import { auditRoutes } from './audit.js';
import { breakGlassRoutes } from './break-glass.js';
import { caseReportRoutes } from './case-reports.js';
import { caseRoutes } from './cases.js';
import { commentRoutes } from './comments.js';
import { credentialRoutes } from './credentials.js';
import { documentImageRoutes } from './document-images.js';
import { documentVersionRoutes } from './document-versions.js';
import { exchangeRoutes } from './exchange.js';
import { fileRoutes } from './files.js';
import { groupRoutes } from './groups.js';
import { healthRoutes } from './health.js';
import { identityRoutes } from './identity.js';
import { libraryRoutes } from './library.js';
import { mailRoutes } from './mail.js';
import { meetingRoutes } from './meetings.js';
import { notificationRoutes } from './notifications.js';
import { organisationRoutes } from './organisations.js';
import { outcomeRoutes } from './outcomes.js';
import { postFlagRoutes } from './post-flags.js';
import { postRoutes } from './posts.js';
import { providerRoutes } from './providers.js';
import { publicLibraryRoutes } from './public-library.js';
import { rightsRoutes } from './rights.js';
import type { Route } from './route.js';
import { searchRoutes } from './search.js';
import { sessionRoutes } from './sessions.js';
import { signInRoutes } from './sign-ins.js';
import { themeRoutes } from './themes.js';
import { threadRoutes } from './threads.js';

/** By the word of their domain. */
export const domainRoutes: Readonly<Record<string, Record<string, Route>>> = {
  'api-document': apiDocumentRoutes,
  health: healthRoutes,
  organisations: organisationRoutes,
  themes: themeRoutes,
  identity: identityRoutes,
  'sign-ins': signInRoutes,
  credentials: credentialRoutes,
  providers: providerRoutes,
  mail: mailRoutes,
  groups: groupRoutes,
  files: fileRoutes,
  'document-images': documentImageRoutes,
  'document-versions': documentVersionRoutes,
  'break-glass': breakGlassRoutes,
  cases: caseRoutes,
  comments: commentRoutes,
  threads: threadRoutes,
  posts: postRoutes,
  'post-flags': postFlagRoutes,
  'case-reports': caseReportRoutes,
  meetings: meetingRoutes,
  outcomes: outcomeRoutes,
  agreements: agreementRoutes,
  sessions: sessionRoutes,
  exchange: exchangeRoutes,
  library: libraryRoutes,
  'public-library': publicLibraryRoutes,
  rights: rightsRoutes,
  search: searchRoutes,
  notifications: notificationRoutes,
  audit: auditRoutes,
};

export const allRoutes: readonly Route[] = Object.values(domainRoutes).flatMap((routes) =>
  Object.values(routes),
);
