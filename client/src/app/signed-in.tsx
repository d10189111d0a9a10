import { Outlet } from 'react-router';
import { useMe } from '../features/identity/api';
import { StaySignedIn } from '../features/identity/stay-signed-in';
import { hasCode } from '../lib/http';
import { problemToDutch } from '../lib/problem-to-dutch';
import { commonText } from '../text/common';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { WaitingPage } from './pages/waiting-page';
import { useNews } from './use-news';

/** Knows who is there before it shows a page; whoever is not signed in is on the way to the sign-in page. */
export function SignedIn() {
  const me = useMe();
  if (me.data) return <WithNews me={me.data} />;
  if (me.error && !hasCode(me.error, 'not-signed-in'))
    return (
      <main className="plain-page">
        <Notice
          tone="error"
          action={<Button onClick={() => void me.refetch()}>{commonText.tryAgain}</Button>}
        >
          {problemToDutch(me.error)}
        </Notice>
      </main>
    );
  return <WaitingPage />;
}

function WithNews({ me }: { me: NonNullable<ReturnType<typeof useMe>['data']> }) {
  useNews();
  return (
    <>
      <Outlet context={me} />
      <StaySignedIn />
    </>
  );
}
