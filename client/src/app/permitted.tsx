import { type Action, can } from '@leerkring/shared/rules/can';
import { Outlet } from 'react-router';
import { NotFoundPage } from './pages/not-found-page';
import { useSignedIn } from './use-signed-in';

/** Pages for who may do this in the whole network; for others they are not there, as on the server. */
export function Permitted({ action }: { action: Action }) {
  const { actor, ...me } = useSignedIn();
  return can(actor, action, null) ? <Outlet context={me} /> : <NotFoundPage />;
}
