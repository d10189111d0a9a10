/** The way out: an SMTP server, or in demonstration mode the mailbox page, where a mail arrives by being kept. */
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { asHtml, asText, type Letter } from './letter.js';

/** A server that says nothing is no server; the next attempt comes by itself. */
const PATIENCE_MS = 10_000;

@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    const { smtpUrl } = config;
    this.transport = smtpUrl ? createTransport(impatient(smtpUrl)) : null;
  }

  /** Mail is read on a page of ours, and nowhere else. */
  get isMailbox(): boolean {
    return this.transport === null && this.config.demonstration;
  }

  get canDeliver(): boolean {
    return this.transport !== null || this.isMailbox;
  }

  async deliver(id: string, recipient: string, letter: Letter): Promise<void> {
    await this.transport?.sendMail({
      // The same for each attempt, so that a mail program sees one mail when an answer was lost.
      messageId: `<${id}@${new URL(this.config.publicOrigin).hostname}>`,
      from: this.config.mailFrom,
      to: { name: '', address: recipient },
      subject: letter.subject,
      text: asText(letter),
      html: asHtml(letter),
      headers: headersOf(letter),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

const headersOf = ({ unsubscribe }: Letter): Record<string, string> => ({
  // Says to holiday responders that nobody reads their answer.
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribe && {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
});

/** With what the address says after its question mark, such as requireTLS=true. */
const impatient = (smtpUrl: string) => {
  const url = new URL(smtpUrl);
  const waits = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  for (const [name, value] of Object.entries(waits)) url.searchParams.set(name, String(value));
  return url.href;
};
