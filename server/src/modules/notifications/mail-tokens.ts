/**
 * What a link in a mail proves: sealed by this server, so nobody else can make one, and it says all there is to
 * know, so that nothing has to be kept for it. Each purpose has a key of its own.
 */
import { PersonId } from '@leerkring/shared/contract/common';
import { NotificationTopic } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AppError } from '../../platform/http/app-error.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';

const contents = {
  /** Whose mails about what are to be the last. It holds for as long as the mail lies there. */
  unsubscribe: z.object({ personId: PersonId, topics: z.array(NotificationTopic) }),
  /** `at`: milliseconds since 1970. */
  address: z.object({ personId: PersonId, email: z.string(), at: z.int() }),
};
type Purpose = keyof typeof contents;
type Content<P extends Purpose> = z.output<(typeof contents)[P]>;

const keyFor = (purpose: Purpose) => `notification ${purpose}`;

@Injectable()
export class MailTokens {
  constructor(private readonly secrets: SecretBox) {}

  seal<P extends Purpose>(purpose: P, content: Content<P>): string {
    return this.secrets.seal(keyFor(purpose), JSON.stringify(content)).toString('base64url');
  }

  /** Throws link-not-valid. */
  open<P extends Purpose>(purpose: P, token: string): Content<P> {
    try {
      const text = this.secrets.open(keyFor(purpose), Buffer.from(token, 'base64url'));
      return contents[purpose].parse(JSON.parse(text)) as Content<P>;
    } catch {
      throw new AppError('link-not-valid');
    }
  }
}
