import { expect, it } from '@jest/globals';
import { eventTermDays } from './event-terms.js';

it.each([
  ['sign-in.started', 365],
  ['case.opened', 365],
  ['comment.written', 365],
  ['session-like.thing', 365],
  ['session.started', 2191],
  ['group.member-left', 2191],
  ['agreement.signed', 2191],
  ['break-glass.started', 2191],
])('%s is kept for %d days', (kind, days) => {
  expect(eventTermDays(kind)).toBe(days);
});
