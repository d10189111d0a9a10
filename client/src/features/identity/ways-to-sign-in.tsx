/**
 * The ways to sign in, in the order in which the page offers them. A new way (an organisation's own
 * account, a link by mail) is one component and one line here; it shows nothing when the server does not offer it.
 */
import type { identityRoutes } from '@leerkring/shared/contract/identity';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import type { ReactNode } from 'react';
import { SignInPeople } from './sign-in-people';

type Offer = AnswerOf<typeof identityRoutes.waysToSignIn>;

interface WayToSignIn {
  key: string;
  render: (offer: Offer, onSignedIn: () => void) => ReactNode;
}

export const waysToSignIn: readonly WayToSignIn[] = [
  {
    key: 'demonstration',
    render: ({ demonstrationPeople }, onSignedIn) =>
      demonstrationPeople && <SignInPeople people={demonstrationPeople} onSignedIn={onSignedIn} />,
  },
];

export function WaysToSignIn({ offer, onSignedIn }: { offer: Offer; onSignedIn: () => void }) {
  const offered = waysToSignIn
    .map(({ key, render }) => ({ key, shown: render(offer, onSignedIn) }))
    .filter(({ shown }) => shown);
  return offered.map(({ key, shown }) => <section key={key}>{shown}</section>);
}
