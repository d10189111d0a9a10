/**
 * The mailbox page of a demonstration without an SMTP server: everybody's mail, to be read without signing
 * in. Whoever reaches such a server may sign in as anybody anyway; everywhere else there is no such page.
 */
import { type MailView, mailRoutes } from '@leerkring/shared/contract/mail';
import { Controller } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../database/database.js';
import { AppError } from '../http/app-error.js';
import { Handles } from '../http/handles.js';
import { SecretBox } from '../secrets/secret-box.js';
import { asText, type Letter } from './letter.js';
import { MAIL_PURPOSE, Mail } from './mail.entity.js';
import { Post } from './post.js';

const AT_MOST = 50;

@Controller()
export class MailboxController {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly post: Post,
  ) {}

  @Handles(mailRoutes.list)
  async list(): Promise<MailView[]> {
    if (!this.post.isMailbox) throw new AppError('not-found');
    const mails = await this.database.manager.find(Mail, {
      where: { sentAt: Not(IsNull()) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: AT_MOST,
    });
    return mails.flatMap(({ id, recipient, subject, sealedBody, sentAt }) => {
      if (!sealedBody || !sentAt) return [];
      const letter: Letter = JSON.parse(this.secrets.open(MAIL_PURPOSE, sealedBody));
      const { action = null } = letter;
      return [
        {
          id,
          recipient,
          subject,
          text: asText({ ...letter, action: undefined }),
          action,
          sentAt: sentAt.toISOString(),
        },
      ];
    });
  }
}
