import { z } from 'zod';
import { Instant } from './common.js';
import { route } from './route.js';

export const MailView = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  /** Without the action. */
  text: z.string(),
  action: z.object({ label: z.string(), address: z.string() }).nullable(),
  sentAt: Instant,
});
export type MailView = z.infer<typeof MailView>;

export const mailRoutes = {
  /** The newest first; only in demonstration mode without an SMTP server, elsewhere not found. */
  list: route('GET', '/mails', {
    summary: 'The mails that were sent, in demonstration mode',
    problems: ['not-found'],
    access: 'public',
    answer: z.array(MailView),
  }),
};
