/**
 * How much somebody hears of a thread, and what that makes of a post in it. A choice on the thread itself beats
 * everything. Whoever takes part in a thread follows it, or hears more of it when the theme says so. After that the theme
 * counts, and where nothing was chosen for that, the one above it, so that a theme that is made
 * later is watched with it. A group is small and its threads are
 * few: whoever is in it hears when one begins, also of a theme that they want to hear less of in the network.
 */
import type { LevelView, NotificationLevel, NotificationReason } from '../contract/notifications.js';

export interface LevelFacts {
  onThread: NotificationLevel | null;
  /** For its theme, then for the one above it, to the top. */
  onThemes: readonly (NotificationLevel | null)[];
  /** Began it, or posted in it. */
  takesPart: boolean;
  inGroup: boolean;
}

/** From least to most. */
const order: readonly NotificationLevel[] = ['muted', 'normal', 'first-post', 'following', 'watching'];
const rank = (level: NotificationLevel): number => order.indexOf(level);
export const levelOf = ({ onThread, onThemes, takesPart, inGroup }: LevelFacts): LevelView => {
  if (onThread) return { level: onThread, chosen: onThread, because: 'chosen' };
  const theme = onThemes.find((level) => level !== null) ?? null;
  if (takesPart && !(theme && rank(theme) > rank('following')))
    return { level: 'following', chosen: null, because: 'taking-part' };
  if (inGroup && !(theme && rank(theme) > rank('first-post')))
    return { level: 'first-post', chosen: null, because: 'group' };
  if (theme) return { level: theme, chosen: null, because: 'theme' };
  return { level: 'normal', chosen: null, because: 'usual' };
};

/** What a post is to somebody, apart from how much they want to hear. */
export interface PostFacts {
  mentionsMe: boolean;
  /** It answers me: I began the thread, or what it answers is mine. */
  answersMe: boolean;
  /** It begins the thread. */
  isFirst: boolean;
}

/** `loud`: it asks for somebody; otherwise it is only counted. Null: not told. */
export type Telling = { reason: NotificationReason; loud: boolean } | null;

/** A mention always arrives. */
export const tellingOfPost = (
  level: NotificationLevel,
  { mentionsMe, answersMe, isFirst }: PostFacts,
): Telling => {
  if (mentionsMe) return { reason: 'mention', loud: true };
  if (level === 'muted') return null;
  if (answersMe) return { reason: 'answer', loud: true };
  if (isFirst) {
    if (level === 'watching' || level === 'first-post') return { reason: 'thread', loud: true };
    return level === 'following' ? { reason: 'thread', loud: false } : null;
  }
  if (level === 'watching') return { reason: 'post', loud: true };
  return level === 'following' ? { reason: 'post', loud: false } : null;
};

/** An answer was marked as the answer, to whose it is and to who waits for one. */
export const tellingOfAnswer = (level: NotificationLevel, { isMine }: { isMine: boolean }): Telling => {
  if (level === 'muted') return null;
  if (isMine || level === 'watching' || level === 'following') return { reason: 'solved', loud: true };
  return null;
};
