import { CalendarDays, FileText, Sun, Users } from 'lucide-react';
import { Outlet } from 'react-router';
import { useSignOut } from '../features/identity/api';
import { fullName } from '../lib/person';
import { problemToDutch } from '../lib/problem-to-dutch';
import { networkRoleText } from '../text/identity';
import { shellText } from '../text/shell';
import { Notice } from '../ui/notice';
import { Shell } from './shell';
import { useSignedIn } from './use-signed-in';

const items = [
  { to: '/', label: shellText.items.today, icon: <Sun /> },
  { to: '/bijeenkomsten', label: shellText.items.meetings, icon: <CalendarDays /> },
  { to: '/casussen', label: shellText.items.cases, icon: <FileText /> },
  { to: '/groepen', label: shellText.items.groups, icon: <Users /> },
];

export function ShellLayout() {
  const { actor: _, ...me } = useSignedIn();
  const signOut = useSignOut();
  const { person } = me;
  return (
    <Shell
      items={items}
      person={{
        name: fullName(person),
        detail: `${networkRoleText[person.role]}, ${person.organisation.name}`,
      }}
      words={shellText}
      notice={me.demonstration && <p className="small muted">{shellText.demonstration}</p>}
      onSignOut={() => signOut.mutate()}
    >
      {signOut.isError && <Notice tone="error">{problemToDutch(signOut.error)}</Notice>}
      <Outlet context={me} />
    </Shell>
  );
}
