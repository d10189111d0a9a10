/** What a mail to somebody says, as they may read it at this moment; and where it goes. */
import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { topicOf } from '@leerkring/shared/rules/notification-topics';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import type { Letter } from '../../platform/mail/letter.js';
import { IdentityService } from '../identity/identity.service.js';
import { Addresses } from './addresses.js';
import { MailTokens } from './mail-tokens.js';
import type { Notification } from './notification.entity.js';
import { notificationLetter } from './notification-letters.js';
import { NotificationsService } from './notifications.service.js';

@Injectable()
export class LetterWriter {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly addresses: Addresses,
    private readonly notifications: NotificationsService,
    private readonly tokens: MailTokens,
  ) {}

  /** Null: there is nobody to write to, or nothing that they may still read. */
  async letterFor(
    personId: PersonId,
    due: readonly Notification[],
    now: Date,
  ): Promise<{ email: string; letter: Letter } | null> {
    const person = (await this.identity.people([personId])).get(personId);
    const email = person?.active && (await this.addresses.of(personId));
    if (!email) return null;
    const unread = due.filter(({ readAt }) => readAt === null);
    const views = await this.notifications.view(readerOf(person), unread);
    if (views.length === 0) return null;
    const topics = [...new Set(unread.map(({ reason }) => topicOf[reason]))].sort();
    const token = this.tokens.seal('unsubscribe', { personId, topics });
    return { email, letter: notificationLetter(this.config.publicOrigin, person, { views, now }, token) };
  }
}

/** Somebody as the doors see them, while they are not there: with a sign-in that is nobody's. */
const readerOf = ({ id, role, organisation, givenName }: PersonView): Actor => ({
  ...{ personId: id, role, organisationId: organisation.id, givenName },
  signInId: newId<SignInId>(),
});
