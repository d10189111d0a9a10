/** What the visitors are told when they come, and where they are mailed. */
import type { AgreementId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import { Notification } from '../modules/notifications/notification.entity.js';
import { NotificationAddress } from '../modules/notifications/notification-address.entity.js';
import { after } from './dates.js';
import { groups } from './groups.js';
import { demonstrationId } from './ids.js';
import { addressOf, people } from './people.js';

/** Below those of events that happened. */
const FIRST_EVENT = -1_000_000;

export const addNotifications = async (tx: EntityManager, now: Date): Promise<void> => {
  await tx.insert(
    NotificationAddress,
    Object.values(people).map((personId) => {
      const email = addressOf(personId);
      return { personId, email, toConfirm: null, askedAt: null };
    }),
  );
  const agreementId = demonstrationId<AgreementId>('agreement/police');
  await tx.insert(
    Notification,
    [people.soraya, people.joost, people.margriet].map((personId, index) => ({
      ...{ personId, eventId: String(FIRST_EVENT + index), reason: 'agreement-review' as const },
      ...{ thingKind: 'agreement' as const, thingId: agreementId, partId: null, partNumber: null },
      ...{ byId: people.pieterJan, groupId: groups.advisers, at: after(now, { days: -2 }), loud: true },
      ...{ readAt: null, mailAt: null },
    })),
  );
};
