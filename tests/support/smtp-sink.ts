/** A real SMTP server on this machine that keeps what it gets, and that a test can stop and start. */
import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

export interface Caught {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** By their names in lower case. */
  headers: Record<string, string>;
  /** What stands behind the # of its link. */
  fragment: string | null;
}

export class SmtpSink {
  readonly caught: Caught[] = [];
  /** When set, what it answers instead of taking a mail. */
  refusal: number | null = null;
  /** What happens when a mail has been taken, and before it says so. */
  beforeYes: (() => Promise<void>) | null = null;
  private server: SMTPServer | null = null;

  private constructor(private readonly port: number) {}

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink(await freePort());
    await sink.open();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks)).then(done, done));
      },
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** The newest to this address, once there are `count` of them. */
  async newest(to: string, count = 1): Promise<Caught> {
    const theirs = await eventually(
      `${count} mails to ${to}`,
      async () => this.caught.filter((mail) => mail.to === to),
      (mails) => mails.length >= count,
    );
    const last = theirs.at(-1);
    if (!last) throw new Error('No mail');
    return last;
  }

  private async take(raw: Buffer): Promise<Error | null> {
    if (this.refusal !== null) return Object.assign(new Error('No'), { responseCode: this.refusal });
    this.caught.push(read(await PostalMime.parse(raw)));
    await this.beforeYes?.();
    return null;
  }
}

function read({ to, subject = '', text = '', html = '', messageId = '', headers: all }: Email): Caught {
  const fragment = text.match(/https?:\S+#(\S+)/)?.[1] ?? null;
  const headers = Object.fromEntries(all.map(({ key, value }) => [key, value]));
  return { to: to?.[0]?.address ?? '', subject, text, html, messageId, headers, fragment };
}
