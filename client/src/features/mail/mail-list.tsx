import type { MailView } from '@leerkring/shared/contract/mail';
import { dayAndTime } from '../../lib/format-nl';
import { mailboxText as words } from '../../text/mail';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import './mail.css';

export function MailList({ mails }: { mails: readonly MailView[] }) {
  const now = new Date();
  return (
    <ul className="mails">
      {mails.map(({ id, subject, recipient, sentAt, text, action }) => (
        <Card as="li" key={id}>
          <Stack gap={3}>
            <div>
              <h2>{subject}</h2>
              <p className="small muted">
                {words.to(recipient)}, {dayAndTime(sentAt, now)}
              </p>
            </div>
            <p className="mails__text">{text.trim()}</p>
            {action && (
              <p>
                <a className="leerkring-button leerkring-button--secondary" href={action.address}>
                  {action.label}
                </a>
              </p>
            )}
          </Stack>
        </Card>
      ))}
    </ul>
  );
}
