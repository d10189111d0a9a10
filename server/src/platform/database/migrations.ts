import { Identity1763769600000 } from '../../../../migrations/1763769600000-identity.js';
import { Event1763769600001 } from '../../../../migrations/1763769600001-event.js';
import { Groups1763769600010 } from '../../../../migrations/1763769600010-groups.js';
import { Meetings1763769600011 } from '../../../../migrations/1763769600011-meetings.js';
import { Cases1763769600012 } from '../../../../migrations/1763769600012-cases.js';
import { Outcomes1763769600013 } from '../../../../migrations/1763769600013-outcomes.js';
import { Documents1763769600020 } from '../../../../migrations/1763769600020-documents.js';
import { Sessions1763769600021 } from '../../../../migrations/1763769600021-sessions.js';
import { Nodes1764115200000 } from '../../../../migrations/1764115200000-nodes.js';
import { DocumentEngine1764115200010 } from '../../../../migrations/1764115200010-document-engine.js';
import { SignInMeans1764150000000 } from '../../../../migrations/1764150000000-sign-in-means.js';
import { Providers1764150000100 } from '../../../../migrations/1764150000100-providers.js';
import { Mail1764150000200 } from '../../../../migrations/1764150000200-mail.js';
import { Credentials1764150000210 } from '../../../../migrations/1764150000210-credentials.js';
import { SignInLimits1764150000300 } from '../../../../migrations/1764150000300-sign-in-limits.js';
import { Audit1764150000310 } from '../../../../migrations/1764150000310-audit.js';
import { Pledge1764150000500 } from '../../../../migrations/1764150000500-pledge.js';
import { Organisations1764170000000 } from '../../../../migrations/1764170000000-organisations.js';
import { InvitationLinks1764170000010 } from '../../../../migrations/1764170000010-invitation-links.js';
import { Rights1764180000100 } from '../../../../migrations/1764180000100-rights.js';
import { BreakGlass1764180000110 } from '../../../../migrations/1764180000110-break-glass.js';
import { Walls1764190000000 } from '../../../../migrations/1764190000000-walls.js';
import { Agreements1764190000300 } from '../../../../migrations/1764190000300-agreements.js';
import { Comments1764190000400 } from '../../../../migrations/1764190000400-comments.js';
import { DocumentVersions1764190000500 } from '../../../../migrations/1764190000500-document-versions.js';
import { BreakGlassWall1764190000600 } from '../../../../migrations/1764190000600-break-glass-wall.js';
import { Themes1764200000000 } from '../../../../migrations/1764200000000-themes.js';
import { Files1764200000050 } from '../../../../migrations/1764200000050-files.js';
import { Threads1764200000100 } from '../../../../migrations/1764200000100-threads.js';
import { CaseReports1764200000110 } from '../../../../migrations/1764200000110-case-reports.js';
import { Library1764200000200 } from '../../../../migrations/1764200000200-library.js';
import { Search1764200000900 } from '../../../../migrations/1764200000900-search.js';
import { SearchThreads1764200000910 } from '../../../../migrations/1764200000910-search-threads.js';
import { SearchLibrary1764200000920 } from '../../../../migrations/1764200000920-search-library.js';
import { Notifications1764210000000 } from '../../../../migrations/1764210000000-notifications.js';
import { PostAttachments1764220000100 } from '../../../../migrations/1764220000100-post-attachments.js';
import { MeetingReminders1764220000200 } from '../../../../migrations/1764220000200-meeting-reminders.js';
import { PublicLibrary1764220000300 } from '../../../../migrations/1764220000300-public-library.js';
import { LibraryRhythm1764220000410 } from '../../../../migrations/1764220000410-library-rhythm.js';
import { TextOrigins1764230000100 } from '../../../../migrations/1764230000100-text-origins.js';
import { HiddenItems1764230000200 } from '../../../../migrations/1764230000200-hidden-items.js';
import { SearchWordEnds1764230000470 } from '../../../../migrations/1764230000470-search-word-ends.js';

/** In order of time; a migration that is not in this list does not run. */
export const migrations = [
  Identity1763769600000,
  Event1763769600001,
  Groups1763769600010,
  Meetings1763769600011,
  Cases1763769600012,
  Outcomes1763769600013,
  Documents1763769600020,
  Sessions1763769600021,
  Nodes1764115200000,
  DocumentEngine1764115200010,
  SignInMeans1764150000000,
  Providers1764150000100,
  Mail1764150000200,
  Credentials1764150000210,
  SignInLimits1764150000300,
  Audit1764150000310,
  Pledge1764150000500,
  Organisations1764170000000,
  InvitationLinks1764170000010,
  Rights1764180000100,
  BreakGlass1764180000110,
  Walls1764190000000,
  Agreements1764190000300,
  Comments1764190000400,
  DocumentVersions1764190000500,
  BreakGlassWall1764190000600,
  Themes1764200000000,
  Files1764200000050,
  Threads1764200000100,
  CaseReports1764200000110,
  Library1764200000200,
  Search1764200000900,
  SearchThreads1764200000910,
  SearchLibrary1764200000920,
  Notifications1764210000000,
  PostAttachments1764220000100,
  MeetingReminders1764220000200,
  PublicLibrary1764220000300,
  LibraryRhythm1764220000410,
  TextOrigins1764230000100,
  HiddenItems1764230000200,
  SearchWordEnds1764230000470,
];
