/** A server that mails to a sink on this machine. */
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { Courier } from '../../server/src/platform/mail/courier.js';
import { type Caught, SmtpSink } from './smtp-sink.js';
import { startApp, startNode, type TestApp } from './start-app.js';

export interface MailingApp {
  app: TestApp;
  sink: SmtpSink;
  /** Another node beside it, that mails to the same sink. */
  startNode(): Promise<TestApp>;
  /** The notifications that are due are written as mails, by these nodes at once, and brought away. */
  sendDue(...nodes: TestApp[]): Promise<void>;
  mailsTo(address: string): Caught[];
  close(): Promise<void>;
}

export const startMailingApp = async (): Promise<MailingApp> => {
  const sink = await SmtpSink.start();
  const env = { SMTP_URL: sink.url };
  const app = await startApp({ env });
  return {
    ...{ app, sink },
    startNode: () => startNode(app, { env }),
    sendDue: async (...nodes) => {
      const all = nodes.length > 0 ? nodes : [app];
      await Promise.all(all.map((node) => node.app.get(Jobs).runDue('notifications.mail')));
      await Promise.all(all.map((node) => node.app.get(Courier).bring()));
    },
    mailsTo: (address) => sink.caught.filter(({ to }) => to === address),
    close: async () => {
      await app.close();
      await sink.close();
    },
  };
};
