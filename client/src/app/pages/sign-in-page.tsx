import { useLocation, useNavigate } from 'react-router';
import { useWaysToSignIn } from '../../features/identity/api';
import { WaysToSignIn } from '../../features/identity/ways-to-sign-in';
import { returnPathOf } from '../../lib/return-path';
import { signInText } from '../../text/identity';
import { shellText } from '../../text/shell';
import { Mark } from '../../ui/mark';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function SignInPage() {
  useDocumentTitle(signInText.documentTitle);
  const { search } = useLocation();
  const navigate = useNavigate();
  const ways = useWaysToSignIn();
  return (
    <main className="sign-in">
      <div className="sign-in__brand">
        <Mark />
        {shellText.product}
      </div>
      <PageHeader title={signInText.title} intro={signInText.intro} />
      <Loaded query={ways} lines={12}>
        {(offer) => (
          <WaysToSignIn
            offer={offer}
            onSignedIn={() => void navigate(returnPathOf(search), { replace: true })}
          />
        )}
      </Loaded>
    </main>
  );
}
