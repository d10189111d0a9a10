import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '../contract/common.js';
import {
  type Action,
  can,
  canReadCase,
  canReadWithheldOutcome,
  type GroupAction,
  type PledgeStanding,
  type PolicyActor,
  pledgeMissing,
  type Relation,
  refusal,
  roleMay,
} from './can.js';

const me = '00000000-0000-4000-8000-000000000001' as PersonId;
const other = '00000000-0000-4000-8000-000000000002' as PersonId;
const worker = { personId: me, networkRole: 'wijk-ggd' } as const;
const moderator = { personId: me, networkRole: 'moderator' } as const;
const administrator = { personId: me, networkRole: 'administrator' } as const;
const privacyOfficer = { personId: me, networkRole: 'privacy-officer' } as const;

const columns = {
  facilitator: [worker, 'facilitator'],
  member: [worker, 'member'],
  guest: [worker, 'guest'],
  observer: [worker, 'observer'],
  stranger: [worker, null],
  moderator: [moderator, null],
  administrator: [administrator, null],
  'administrator who broke the glass': [administrator, 'break-glass'],
  'privacy officer': [privacyOfficer, null],
} as const satisfies Record<string, readonly [PolicyActor, Relation]>;
type Column = keyof typeof columns;

const inside: readonly Column[] = ['facilitator', 'member', 'guest', 'observer'];
const takingPart: readonly Column[] = ['facilitator', 'member', 'guest'];
const reading: readonly Column[] = [...inside, 'administrator who broke the glass'];
const administrators: readonly Column[] = ['administrator', 'administrator who broke the glass'];
const everybody = Object.keys(columns) as Column[];

/** Written out a second time on purpose: a slip in the policy has to contradict these lists. */
const expected: Record<Action, readonly Column[]> = {
  'library.add': [...inside, 'stranger', 'moderator'],
  'library.add-for-another': ['moderator'],
  'library.change': [],
  'library.curate': ['moderator'],
  'library.read-in-group': reading,
  'library.add-to-group': ['facilitator', 'member'],
  'library.change-in-group': [],
  'library.curate-in-group': ['facilitator'],
  'person.invite': ['moderator', ...administrators],
  'person.readmit': administrators,
  'organisation.manage': administrators,
  'group.create': ['moderator'],
  'sign-in.end-of-other': administrators,
  'rights.review': administrators,
  'person.change-rights': administrators,
  'audit.read-all': ['privacy officer'],
  'theme.manage': ['moderator'],
  'network-thread.read': everybody,
  'network-thread.write': everybody,
  'network-thread.change': ['moderator'],
  'network-thread.mark-answer': ['moderator'],
  'network-thread.moderate': ['moderator'],
  'network-post.change': [],
  'network-post.remove': ['moderator'],
  'network-post.flag': everybody,
  'case-report.decide': ['privacy officer'],
  'audit.read-group': ['facilitator'],
  'break-glass.start': administrators,
  'break-glass.end': ['facilitator', ...administrators],
  'break-glass.see': [...reading, 'administrator', 'privacy officer'],
  'group.see': [...reading, 'moderator'],
  'group.manage-members': ['facilitator', 'moderator'],
  'meeting.see': [...reading, 'moderator'],
  'meeting.plan': ['facilitator', 'moderator'],
  'meeting.answer': ['facilitator', 'member', 'guest', 'observer'],
  'group.add-member': ['facilitator', 'moderator'],
  'group.see-pledge': reading,
  'group.accept-pledge': inside,
  'group.change-rules': ['facilitator'],
  'meeting.lead': ['facilitator', 'member'],
  'meeting.see-link': inside,
  'meeting.see-link-early': ['facilitator', 'moderator'],
  'case.offer': takingPart,
  'case.read-draft': [],
  'case.read': reading,
  'case.read-withheld': [],
  'case.change': [],
  'case.submit': [],
  'case.withdraw': [],
  'case.close': [],
  'case.erase': [],
  'session.enter': reading,
  'session.act': inside,
  'session.take-part': takingPart,
  'session.read-report': reading,
  'text.read': reading,
  'text.write': takingPart,
  'text.comment': takingPart,
  'comment.change': [],
  'comment.remove': ['facilitator'],
  'agreement.read': reading,
  'agreement.create': ['facilitator', 'member'],
  'agreement.change': ['facilitator', 'member'],
  'agreement.withdraw': ['facilitator'],
  'agreement.withdraw-own': [],
  'thread.read': reading,
  'thread.write': takingPart,
  'thread.change': ['facilitator'],
  'thread.mark-answer': ['facilitator'],
  'thread.moderate': ['facilitator'],
  'post.change': [],
  'post.remove': ['facilitator'],
  'post.flag': inside,
  'action.see-own': takingPart,
  'action.report': [],
};
/** The same, about a thing of one's own; where it makes no difference it is not named. */
const expectedOfOwn: Partial<Record<Action, readonly Column[]>> = {
  'person.readmit': [],
  'group.add-member': [],
  'person.change-rights': [],
  'meeting.see-link-early': everybody,
  'case.read-draft': everybody,
  'case.read': everybody,
  'case.read-withheld': everybody,
  'case.change': takingPart,
  'case.submit': takingPart,
  'case.withdraw': everybody,
  'case.close': everybody,
  'case.erase': everybody,
  'comment.change': takingPart,
  'comment.remove': everybody,
  'agreement.withdraw-own': takingPart,
  'library.change': [...inside, 'stranger', 'moderator'],
  'library.change-in-group': ['facilitator', 'member'],
  'action.report': takingPart,
  'network-thread.change': everybody,
  'network-thread.mark-answer': everybody,
  'network-post.change': everybody,
  'network-post.remove': everybody,
  'thread.change': everybody,
  'thread.mark-answer': everybody,
  'post.change': takingPart,
  'post.remove': everybody,
};
const cells = (Object.keys(expected) as Action[]).flatMap((action) =>
  everybody.map((column) => ({ action, column })),
);

describe('the policy', () => {
  it.each(cells)('$action by a $column is as agreed', ({ action, column }) => {
    const [actor, relation] = columns[column];
    expect(can(actor, action, relation)).toBe(expected[action].includes(column));
    const own = expectedOfOwn[action] ?? expected[action];
    expect(can(actor, action, relation, true)).toBe(own.includes(column));
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
    for (const action of [
      'case.read',
      'case.offer',
      'session.enter',
      'session.read-report',
      'agreement.read',
      'agreement.create',
      'agreement.withdraw',
    ] as const)
      expect(refusal(moderator, action, null)).toBe('not-found');
  });
});

describe('an administrator who broke the glass', () => {
  it('reads what is not hidden, and is told that the rest is not allowed', () => {
    const draft = { presenterId: other, draft: true };
    expect(canReadCase(administrator, 'break-glass', draft)).toBe(false);
    expect(canReadWithheldOutcome(administrator, { presenterId: other, unlocked: false })).toBe(false);
    for (const action of ['session.act', 'text.write', 'case.offer', 'group.accept-pledge'] as const)
      expect([
        can(administrator, action, 'break-glass'),
        refusal(administrator, action, 'break-glass'),
      ]).toEqual([false, 'not-allowed']);
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

describe('the pledge', () => {
  const missing = (standing: PledgeStanding) =>
    (Object.keys(expected) as Action[]).filter((action) => pledgeMissing(action, standing));
  const now = ['case.read', 'session.enter', 'session.read-report'];

  it('comes before everything that others said', () => {
    const never = { accepted: null, current: 1 };
    const once = Object.keys(expected).filter((action) =>
      /^(text|comment|agreement|thread|post)\.|^library\..*-group$/.test(action),
    );
    expect(missing(never).sort()).toEqual([...now, 'session.act', ...once].sort());
  });

  it('is made anew when the rules changed, without closing what is going on', () => {
    expect(missing({ accepted: 1, current: 2 }).sort()).toEqual(now);
    expect(missing({ accepted: 2, current: 2 })).toEqual([]);
  });
});

describe('members', () => {
  it('are added by a moderator or facilitator, who cannot add themselves', () => {
    expect(can(moderator, 'group.add-member', null)).toBe(true);
    expect(can(moderator, 'group.add-member', null, true)).toBe(false);
    expect(can(worker, 'group.add-member', 'facilitator')).toBe(true);
    expect(can(worker, 'group.add-member', 'member')).toBe(false);
  });

  it('have a role of which one can ask without knowing who they are', () => {
    expect(roleMay('member', 'meeting.lead')).toBe(true);
    expect(roleMay('guest', 'meeting.lead')).toBe(false);
    expect(roleMay(null, 'meeting.lead')).toBe(false);
  });
});
