import { describe, expect, it } from '@jest/globals';
import type { NotificationLevel } from '../contract/notifications.js';
import {
  type LevelFacts,
  levelOf,
  type Telling,
  tellingOfAnswer,
  tellingOfPost,
} from './notification-levels.js';

const nothing: LevelFacts = { onThread: null, onThemes: [null, null], takesPart: false, inGroup: false };

describe('how much somebody hears of a thread', () => {
  const cases: [string, Partial<LevelFacts>, NotificationLevel, string][] = [
    ['is what is said to them, when nobody chose anything', {}, 'normal', 'usual'],
    ['is what they chose for it', { onThread: 'watching' }, 'watching', 'chosen'],
    [
      'is less than of its theme when they chose so',
      { onThread: 'muted', onThemes: ['watching', null] },
      'muted',
      'chosen',
    ],
    [
      'is more than of its theme too',
      { onThread: 'watching', onThemes: ['muted', null] },
      'watching',
      'chosen',
    ],
    ['is less than taking part makes it', { onThread: 'normal', takesPart: true }, 'normal', 'chosen'],
    ['is that they follow what they take part in', { takesPart: true }, 'following', 'taking-part'],
    ['also of a muted theme', { takesPart: true, onThemes: ['muted', null] }, 'following', 'taking-part'],
    [
      'but what they watch they watch',
      { takesPart: true, onThemes: [null, 'watching'] },
      'watching',
      'theme',
    ],
    ['is as of its theme', { onThemes: ['first-post', 'muted'] }, 'first-post', 'theme'],
    [
      'is as of the theme above it, where nothing was chosen',
      { onThemes: [null, 'watching'] },
      'watching',
      'theme',
    ],
    ['is less than of the theme above it', { onThemes: ['muted', 'watching'] }, 'muted', 'theme'],
    ['is that it began, in a group', { inGroup: true }, 'first-post', 'group'],
    [
      'also of a theme that is muted in the network',
      { inGroup: true, onThemes: ['muted', null] },
      'first-post',
      'group',
    ],
    [
      'and more of a theme that is watched',
      { inGroup: true, onThemes: ['watching', null] },
      'watching',
      'theme',
    ],
    ['and less when they chose so', { inGroup: true, onThread: 'muted' }, 'muted', 'chosen'],
  ];
  it.each(cases)('%s', (_, facts, level, because) => {
    expect(levelOf({ ...nothing, ...facts })).toEqual({ level, because, chosen: facts.onThread ?? null });
  });
});

const inWords = (telling: Telling) => telling && `${telling.reason}${telling.loud ? '' : ', counted'}`;
const none = { mentionsMe: false, answersMe: false, isFirst: false };

/** In columns: somebody mentions me, answers me, begins a thread, goes on in it, marks the answer, marks mine. */
const table: Record<NotificationLevel, (string | null)[]> = {
  muted: ['mention', null, null, null, null, null],
  normal: ['mention', 'answer', null, null, null, 'solved'],
  'first-post': ['mention', 'answer', 'thread', null, null, 'solved'],
  following: ['mention', 'answer', 'thread, counted', 'post, counted', 'solved', 'solved'],
  watching: ['mention', 'answer', 'thread', 'post', 'solved', 'solved'],
};

describe('what somebody is told of', () => {
  it.each(Object.entries(table))('%s', (name, told) => {
    const level = name as NotificationLevel;
    const row = [
      tellingOfPost(level, { ...none, mentionsMe: true, answersMe: true, isFirst: true }),
      tellingOfPost(level, { ...none, answersMe: true }),
      tellingOfPost(level, { ...none, isFirst: true }),
      tellingOfPost(level, none),
      tellingOfAnswer(level, { isMine: false }),
      tellingOfAnswer(level, { isMine: true }),
    ];
    expect(row.map(inWords)).toEqual(told);
  });
});
