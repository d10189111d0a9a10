import { can } from '@leerkring/shared/rules/can';
import {
  CalendarDays,
  Contrast,
  Eye,
  FileText,
  Handshake,
  LibraryBig,
  LogOut,
  MessagesSquare,
  ScrollText,
  Settings,
  ShieldAlert,
  ShieldCheck,
  Sun,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useSignOut } from '../features/identity/api';
import { Bell } from '../features/notifications/bell';
import { forgetSearches } from '../features/search/recent-searches';
import { fullName } from '../lib/person';
import { problemToDutch } from '../lib/problem-to-dutch';
import { networkRoleText } from '../text/identity';
import { shellText } from '../text/shell';
import { Notice } from '../ui/notice';
import { AppearanceDialog } from './appearance-dialog';
import { SearchBox } from './search-box';
import { Shell } from './shell';
import { useSignedIn } from './use-signed-in';

const pages = [
  { to: '/', label: shellText.items.today, icon: <Sun /> },
  { to: '/bijeenkomsten', label: shellText.items.meetings, icon: <CalendarDays /> },
  { to: '/casussen', label: shellText.items.cases, icon: <FileText /> },
  { to: '/gesprekken', label: shellText.items.threads, icon: <MessagesSquare /> },
  { to: '/bibliotheek', label: shellText.items.library, icon: <LibraryBig /> },
  { to: '/afspraken', label: shellText.items.agreements, icon: <Handshake /> },
  { to: '/groepen', label: shellText.items.groups, icon: <Users /> },
];

const audit = { to: '/logboek', label: shellText.items.audit, icon: <ScrollText /> };
const recognised = { to: '/herkende-casussen', label: shellText.items.recognised, icon: <ShieldAlert /> };
const administration = { to: '/beheer', label: shellText.items.administration, icon: <Settings /> };

export function ShellLayout() {
  const { actor, ...me } = useSignedIn();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isAppearanceOpen, openAppearance] = useState(false);
  const { person } = me;
  return (
    <Shell
      items={[
        ...pages,
        ...(can(actor, 'audit.read-all', null) ? [audit] : []),
        ...(can(actor, 'case-report.decide', null) ? [recognised] : []),
        ...(can(actor, 'sign-in.end-of-other', null) ? [administration] : []),
      ]}
      person={{
        name: fullName(person),
        detail: `${networkRoleText[person.role]}, ${person.organisation.name}`,
      }}
      words={shellText}
      search={<SearchBox personId={person.id} />}
      bell={<Bell />}
      notice={me.demonstration && <p className="small muted">{shellText.demonstration}</p>}
      menu={[
        {
          id: 'security',
          label: shellText.menu.security,
          icon: <ShieldCheck />,
          onSelect: () => void navigate('/beveiliging'),
        },
        {
          id: 'my-data',
          label: shellText.menu.myData,
          icon: <Eye />,
          onSelect: () => void navigate('/mijn-gegevens'),
        },
        {
          id: 'appearance',
          label: shellText.menu.appearance,
          icon: <Contrast />,
          onSelect: () => openAppearance(true),
        },
        {
          id: 'sign-out',
          label: shellText.menu.signOut,
          icon: <LogOut />,
          onSelect: () => {
            forgetSearches(person.id);
            signOut.mutate();
          },
        },
      ]}
    >
      {signOut.isError && <Notice tone="error">{problemToDutch(signOut.error)}</Notice>}
      <Outlet context={me} />
      <AppearanceDialog open={isAppearanceOpen} onClose={() => openAppearance(false)} />
    </Shell>
  );
}
