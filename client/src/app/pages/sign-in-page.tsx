import { useCallback } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { PasskeySignIn } from '../../features/credentials/passkey-sign-in';
import { RequestLink } from '../../features/credentials/request-link';
import { useWaysToSignIn } from '../../features/identity/api';
import { WaysToSignIn } from '../../features/identity/ways-to-sign-in';
import { EmployerSignIn } from '../../features/providers/employer-sign-in';
import { returnPathOf } from '../../lib/return-path';
import { recogniseText } from '../../text/case-reports';
import { wayInText } from '../../text/credentials';
import { signInText } from '../../text/identity';
import { publicLibraryText } from '../../text/public-library';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { Loaded } from '../loaded';
import { MailboxHint } from '../mailbox-hint';
import { useDocumentTitle } from '../use-document-title';

/** One calm column for everybody's own ways in; under it the people of a demonstration. */
export function SignInPage() {
  useDocumentTitle(signInText.documentTitle);
  const { search } = useLocation();
  const navigate = useNavigate();
  const ways = useWaysToSignIn();
  const enter = useCallback(() => void navigate(returnPathOf(search), { replace: true }), [navigate, search]);
  return (
    <FrontPage>
      <PageHeader title={signInText.title} intro={signInText.intro} />
      <Stack gap={8}>
        <Stack gap={5} className="sign-in__ways">
          <EmployerSignIn search={search} />
          <Card as="section" aria-labelledby="sign-in-yourself">
            <Stack gap={5}>
              <div>
                <h2 id="sign-in-yourself" className="side-title">
                  {wayInText.title}
                </h2>
                <p className="sign-in__explanation">{wayInText.explanation}</p>
              </div>
              <PasskeySignIn onSignedIn={enter} />
              <div className="sign-in__or">
                <RequestLink>
                  <MailboxHint />
                </RequestLink>
              </div>
            </Stack>
          </Card>
        </Stack>
        <Loaded query={ways} lines={12}>
          {(offer) => <WaysToSignIn offer={offer} onSignedIn={enter} />}
        </Loaded>
        <Cluster gap={5}>
          <Link to="/openbaar">{publicLibraryText.title}</Link>
          <Link to="/herken-je-een-casus">{recogniseText.title}</Link>
        </Cluster>
      </Stack>
    </FrontPage>
  );
}
