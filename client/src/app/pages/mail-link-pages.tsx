/**
 * Where links in mails about notifications lead, without signing in. What a link proves is taken out of the
 * address at once, so that it stays in no history.
 */
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ConfirmAddress } from '../../features/notifications/confirm-address';
import { Unsubscribe } from '../../features/notifications/unsubscribe';
import { confirmAddressText, unsubscribeText } from '../../text/notifications';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { useDocumentTitle } from '../use-document-title';

function useTokenOfLink(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState(() => hash.slice(1));
  useEffect(() => {
    if (!hash) return;
    setToken(hash.slice(1));
    void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return token;
}

export function UnsubscribePage() {
  useDocumentTitle(unsubscribeText.title);
  const token = useTokenOfLink();
  return (
    <FrontPage>
      <PageHeader title={unsubscribeText.title} intro={unsubscribeText.intro} />
      <Unsubscribe key={token} token={token} />
    </FrontPage>
  );
}

export function ConfirmAddressPage() {
  useDocumentTitle(confirmAddressText.title);
  const token = useTokenOfLink();
  return (
    <FrontPage>
      <PageHeader title={confirmAddressText.title} intro={confirmAddressText.intro} />
      <ConfirmAddress key={token} token={token} />
    </FrontPage>
  );
}
