import { useMailbox } from '../features/mail/api';
import { mailboxText } from '../text/mail';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';

/** Where mail is to be read in a demonstration; nothing where it is really sent. */
export function MailboxHint() {
  const mailbox = useMailbox();
  if (!mailbox.data) return null;
  return (
    <Notice action={<LinkButton to="/postvak">{mailboxText.open}</LinkButton>}>{mailboxText.hint}</Notice>
  );
}
