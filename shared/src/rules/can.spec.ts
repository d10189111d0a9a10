import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '../contract/common.js';
import {
  type Action,
  can,
  canAddMember,
  canReadCase,
  canReadWithheldOutcome,
  type GroupAction,
  type Relation,
  refusal,
} from './can.js';

const me = '00000000-0000-4000-8000-000000000001' as PersonId;
const other = '00000000-0000-4000-8000-000000000002' as PersonId;
const worker = { personId: me, networkRole: 'wijk-ggd' } as const;
const moderator = { personId: me, networkRole: 'moderator' } as const;

const columns = {
  facilitator: [worker, 'facilitator'],
  member: [worker, 'member'],
  guest: [worker, 'guest'],
  observer: [worker, 'observer'],
  stranger: [worker, null],
  moderator: [moderator, null],
} as const satisfies Record<string, readonly [typeof worker | typeof moderator, Relation]>;
type Column = keyof typeof columns;

/** Written out a second time on purpose: a slip in the policy has to contradict this list. */
const expected: Record<Action, readonly Column[]> = {
  'group.create': ['moderator'],
  'group.see': ['facilitator', 'member', 'guest', 'observer', 'moderator'],
  'group.manage-members': ['facilitator', 'moderator'],
  'meeting.see': ['facilitator', 'member', 'guest', 'observer', 'moderator'],
  'meeting.plan': ['facilitator', 'moderator'],
  'meeting.answer': ['facilitator', 'member', 'guest', 'observer'],
  'case.offer': ['facilitator', 'member', 'guest'],
  'case.read': ['facilitator', 'member', 'guest', 'observer'],
  'session.enter': ['facilitator', 'member', 'guest', 'observer'],
  'session.read-report': ['facilitator', 'member', 'guest', 'observer'],
  'action.report': ['facilitator', 'member', 'guest'],
};
const cells = (Object.keys(expected) as Action[]).flatMap((action) =>
  (Object.keys(columns) as Column[]).map((column) => ({ action, column })),
);

describe('the policy', () => {
  it.each(cells)('$action by a $column is as agreed', ({ action, column }) => {
    const [actor, relation] = columns[column];
    expect(can(actor, action, relation)).toBe(expected[action].includes(column));
  });

  it('gives a moderator who is an observer in the group no more inside it than an observer has', () => {
    expect(can(moderator, 'case.read', 'observer')).toBe(true);
    expect(can(moderator, 'case.offer', 'observer')).toBe(false);
  });

  it('tells a stranger that there is nothing, and a member that it is not allowed', () => {
    const all: GroupAction[] = ['group.see', 'meeting.plan', 'case.read', 'session.enter', 'action.report'];
    for (const action of all) {
      expect(refusal(worker, action, null)).toBe('not-found');
      expect(refusal(worker, action, 'observer')).toBe('not-allowed');
    }
  });

  it('hides from a moderator outside the group what is said in it, not that the group is there', () => {
    expect(refusal(moderator, 'meeting.answer', null)).toBe('not-allowed');
    for (const action of ['case.read', 'case.offer', 'session.enter', 'session.read-report'] as const)
      expect(refusal(moderator, action, null)).toBe('not-found');
  });
});

describe('a case', () => {
  it('is read by its presenter alone while it is a draft', () => {
    const draft = { presenterId: other, draft: true };
    expect(canReadCase(worker, 'facilitator', draft)).toBe(false);
    expect(canReadCase(worker, 'member', { ...draft, presenterId: me })).toBe(true);
  });

  it('is read by the group, not by a moderator outside it, once handed in', () => {
    const handedIn = { presenterId: other, draft: false };
    expect(canReadCase(worker, 'observer', handedIn)).toBe(true);
    expect(canReadCase(worker, null, handedIn)).toBe(false);
    expect(canReadCase(moderator, null, handedIn)).toBe(false);
  });

  it('stays readable for a presenter who left the group', () => {
    expect(canReadCase(worker, null, { presenterId: me, draft: false })).toBe(true);
  });

  it('keeps what the presenter did from the others until it is unlocked', () => {
    expect(canReadWithheldOutcome(worker, { presenterId: other, unlocked: false })).toBe(false);
    expect(canReadWithheldOutcome(worker, { presenterId: other, unlocked: true })).toBe(true);
    expect(canReadWithheldOutcome(worker, { presenterId: me, unlocked: false })).toBe(true);
  });
});

describe('members', () => {
  it('are added by a moderator or facilitator, who cannot add themselves', () => {
    expect(canAddMember(moderator, null, other)).toBe(true);
    expect(canAddMember(moderator, null, me)).toBe(false);
    expect(canAddMember(worker, 'facilitator', other)).toBe(true);
    expect(canAddMember(worker, 'member', other)).toBe(false);
  });
});
