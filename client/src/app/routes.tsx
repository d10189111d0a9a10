/** Which page belongs to which address. Pages compose features; each arrives when it is first asked for. */
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createBrowserRouter, type LoaderFunction, type RouteObject } from 'react-router';
import { headStarts } from './head-start';
import { ErrorPage } from './pages/error-page';
import { NotFoundPage } from './pages/not-found-page';
import { WaitingPage } from './pages/waiting-page';
import { Permitted } from './permitted';
import { ShellLayout } from './shell-layout';
import { SignedIn } from './signed-in';

/** The build reads these, to name the files of each page with it; see page-preloads.ts beside the settings of Vite. */
const lazily = (path: string, load: () => Promise<ComponentType>, loader?: LoaderFunction): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  ...(loader && { loader }),
});

const inShell = (starts: ReturnType<typeof headStarts>): RouteObject[] => [
  lazily('', async () => (await import('./pages/today-page')).TodayPage),
  lazily('bijeenkomsten', async () => (await import('./pages/meetings-page')).MeetingsPage),
  lazily('bijeenkomsten/nieuw', async () => (await import('./pages/new-meeting-page')).NewMeetingPage),
  lazily('bijeenkomsten/:meetingId', async () => (await import('./pages/meeting-page')).MeetingPage),
  lazily(
    'bijeenkomsten/:meetingId/bewerken',
    async () => (await import('./pages/edit-meeting-page')).EditMeetingPage,
  ),
  lazily('casussen', async () => (await import('./pages/cases-page')).CasesPage),
  lazily('casussen/nieuw', async () => (await import('./pages/new-case-page')).NewCasePage),
  lazily('casussen/:caseId', async () => (await import('./pages/case-page')).CasePage),
  lazily('casussen/:caseId/bewerken', async () => (await import('./pages/edit-case-page')).EditCasePage),
  lazily('gesprekken', async () => (await import('./pages/threads-page')).ThreadsPage),
  lazily('gesprekken/nieuw', async () => (await import('./pages/new-thread-page')).NewThreadPage),
  lazily('gesprekken/aandacht', async () => (await import('./pages/attention-page')).AttentionPage),
  lazily('gesprekken/themas', async () => (await import('./pages/themes-page')).ThemesPage),
  lazily('gesprekken/:threadId', async () => (await import('./pages/thread-page')).ThreadPage),
  lazily('herkende-casussen', async () => (await import('./pages/case-reports-page')).CaseReportsPage),
  lazily('afspraken', async () => (await import('./pages/agreements-page')).AgreementsPage),
  lazily(
    'afspraken/:agreementId',
    async () => (await import('./pages/agreement-page')).AgreementPage,
    starts.agreement,
  ),
  lazily('bibliotheek', async () => (await import('./pages/library-page')).LibraryPage),
  lazily('bibliotheek/nieuw', async () => (await import('./pages/library-form-pages')).NewLibraryItemPage),
  lazily('bibliotheek/:itemId', async () => (await import('./pages/library-item-page')).LibraryItemPage),
  lazily(
    'bibliotheek/:itemId/bewerken',
    async () => (await import('./pages/library-form-pages')).EditLibraryItemPage,
  ),
  lazily(
    'bibliotheek/:itemId/versie',
    async () => (await import('./pages/library-form-pages')).NewVersionPage,
  ),
  lazily('bibliotheek/:itemId/invullen', async () => (await import('./pages/library-work-pages')).FillPage),
  lazily('bibliotheek/:itemId/bron', async () => (await import('./pages/library-work-pages')).SourceNewsPage),
  lazily('groepen', async () => (await import('./pages/groups-page')).GroupsPage),
  lazily('groepen/nieuw', async () => (await import('./pages/new-group-page')).NewGroupPage),
  lazily('groepen/:groupId', async () => (await import('./pages/group-page')).GroupPage),
  lazily('groepen/:groupId/logboek', async () => (await import('./pages/group-audit-page')).GroupAuditPage),
  lazily('teksten/:documentId', async () => (await import('./pages/text-page')).TextPage, starts.text),
  lazily('zoeken', async () => (await import('./pages/search-page')).SearchPage),
  lazily('meldingen', async () => (await import('./pages/notifications-page')).NotificationsPage),
  lazily(
    'meldingen/voorkeuren',
    async () => (await import('./pages/notification-preferences-page')).NotificationPreferencesPage,
  ),
  lazily('mijn-gegevens', async () => (await import('./pages/my-data-page')).MyDataPage),
  {
    element: <Permitted action="audit.read-all" />,
    children: [lazily('logboek', async () => (await import('./pages/audit-page')).AuditPage)],
  },
  {
    element: <Permitted action="sign-in.end-of-other" />,
    children: [
      lazily('beheer', async () => (await import('./pages/administration-page')).AdministrationPage),
      lazily(
        'beheer/organisaties',
        async () => (await import('./pages/organisations-page')).OrganisationsPage,
      ),
      ...['beheer/organisaties/nieuw', 'beheer/organisaties/:organisationId'].map((path) =>
        lazily(path, async () => (await import('./pages/organisation-page')).OrganisationPage),
      ),
      lazily(
        'beheer/organisaties/inlezen',
        async () => (await import('./pages/municipality-import-page')).MunicipalityImportPage,
      ),
      lazily('beheer/rechten', async () => (await import('./pages/reviews-page')).ReviewsPage),
      lazily('beheer/rechten/:organisationId', async () => (await import('./pages/rights-page')).RightsPage),
      lazily('beheer/noodtoegang', async () => (await import('./pages/break-glass-page')).BreakGlassPage),
      lazily(
        'beheer/:personId',
        async () => (await import('./pages/administered-person-page')).AdministeredPersonPage,
      ),
    ],
  },
  lazily('beveiliging', async () => (await import('./pages/security-page')).SecurityPage),
  lazily('uitnodigen', async () => (await import('./pages/invitations-page')).InvitationsPage),
  { path: '*', Component: NotFoundPage },
];

/** Every building block in every theme, for whoever works on them. */
const development: RouteObject[] = import.meta.env.DEV
  ? [lazily('/ui', async () => (await import('./ui-page')).UiPage)]
  : [];

export const makeRouter = (client: QueryClient) => {
  const starts = headStarts(client);
  return createBrowserRouter([
    {
      ErrorBoundary: ErrorPage,
      HydrateFallback: WaitingPage,
      children: [
        ...development,
        lazily('inloggen', async () => (await import('./pages/sign-in-page')).SignInPage),
        lazily('inloggen/link', async () => (await import('./pages/link-page')).LinkPage),
        lazily('uitnodiging', async () => (await import('./pages/invitation-page')).InvitationPage),
        lazily('opnieuw-instellen', async () => (await import('./pages/invitation-page')).ReadmissionPage),
        lazily('herken-je-een-casus', async () => (await import('./pages/recognise-page')).RecognisePage),
        lazily('openbaar', async () => (await import('./pages/public-library-page')).PublicLibraryPage),
        lazily('openbaar/:itemId', async () => (await import('./pages/public-item-page')).PublicItemPage),
        lazily('afmelden', async () => (await import('./pages/mail-link-pages')).UnsubscribePage),
        lazily(
          'mailadres-bevestigen',
          async () => (await import('./pages/mail-link-pages')).ConfirmAddressPage,
        ),
        lazily('postvak', async () => (await import('./pages/mailbox-page')).MailboxPage),
        {
          Component: SignedIn,
          loader: starts.who,
          shouldRevalidate: () => false,
          children: [
            lazily(
              'bijeenkomsten/:meetingId/sessie',
              async () => (await import('./pages/session-page')).SessionPage,
              starts.room,
            ),
            { Component: ShellLayout, ErrorBoundary: ErrorPage, children: inShell(starts) },
          ],
        },
      ],
    },
  ]);
};
