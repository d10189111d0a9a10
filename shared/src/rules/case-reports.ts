/**
 * "Herken je een casus?" is open to everybody, because whoever recognises themselves has no account. What it hides
 * is out of sight at once and for some hours, so a stranger could use it to silence people. What is in the way of that:
 * an address in the network is a UUID that only who was shown the page knows, except of what is public; one network
 * reports a few times an hour; all strangers together hide so much an hour and no more, after which a report waits for a
 * privacy officer without hiding; and what a privacy officer has put back stays where it is until it is changed, whoever reports it again.
 */
import type { LibraryItemId, ThreadId } from '../contract/common.js';

export const hidingsByStrangersPerHour = 10;
/** Of somebody who is signed in, and so known by name. */
export const hidingsByPersonPerHour = 5;

interface Asked {
  /** Something that is there and not hidden yet. */
  target: { lastChangedAt: Date } | null;
  /** When a privacy officer last put it back; null: never. */
  restoredAt: Date | null;
  /** In the last hour, by this person, or by all who were not signed in. */
  hidden: number;
  signedIn: boolean;
}

/** Whether it goes out of sight before anybody looked at it. */
export const hidesAtOnce = ({ target, restoredAt, hidden, signedIn }: Asked): boolean => {
  if (!target) return false;
  if (restoredAt && restoredAt >= target.lastChangedAt) return false;
  return hidden < (signedIn ? hidingsByPersonPerHour : hidingsByStrangersPerHour);
};

/** Without a number it is the whole thread. */
export type ReportedPlace = { threadId: ThreadId; number: number | null } | { itemId: LibraryItemId };

const threadAddress =
  /\/gesprekken\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?][^#]{0,200})?(?:#bericht-(\d{1,6}))?/i;
/** Of its page, of the page that is open to everybody, and of a file on that one. */
const itemAddress =
  /\/(?:bibliotheek|openbaar|public-library\/items)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** What an address points at, on whatever host; null: no thread and nothing of the library. */
export const reportedPlace = (address: string): ReportedPlace | null => {
  const [, itemId] = itemAddress.exec(address) ?? [];
  if (itemId) return { itemId: itemId.toLowerCase() as LibraryItemId };
  const [, threadId, number] = threadAddress.exec(address) ?? [];
  if (!threadId) return null;
  return { threadId: threadId.toLowerCase() as ThreadId, number: number ? Number(number) : null };
};
