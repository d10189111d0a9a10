import { useState } from 'react';
import { useLocation } from 'react-router';
import { RequestLink } from '../../features/credentials/request-link';
import { invitationPageText, readmissionPageText } from '../../text/credentials';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { MailboxHint } from '../mailbox-hint';
import { useDocumentTitle } from '../use-document-title';

/** Where the mail of an invitation leads; behind the # stands the address it was sent to. */
export const InvitationPage = () => <AskLinkPage words={invitationPageText} />;

/** Where the mail leads for whoever lost everything. */
export const ReadmissionPage = () => <AskLinkPage words={readmissionPageText} />;

function AskLinkPage({ words }: { words: { title: string; intro: string } }) {
  useDocumentTitle(words.title);
  const { hash } = useLocation();
  const [email] = useState(() => addressIn(hash));
  return (
    <FrontPage>
      <PageHeader title={words.title} intro={words.intro} />
      <Card className="sign-in__ways">
        <RequestLink email={email} variant="primary">
          <MailboxHint />
        </RequestLink>
      </Card>
    </FrontPage>
  );
}

function addressIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
