import { useMailbox } from '../../features/mail/api';
import { MailList } from '../../features/mail/mail-list';
import { mailboxText as words } from '../../text/mail';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** For whoever tries Leerkring on their own machine: what would have been mailed. */
export function MailboxPage() {
  useDocumentTitle(words.title);
  const mailbox = useMailbox();
  return (
    <FrontPage>
      <Loaded query={mailbox} lines={8}>
        {(mails) => (
          <>
            <PageHeader title={words.title} intro={words.intro} />
            {mails.length > 0 ? (
              <MailList mails={mails} />
            ) : (
              <Card>
                <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
              </Card>
            )}
          </>
        )}
      </Loaded>
    </FrontPage>
  );
}
