/**
 * A session for tests: a facilitator and five members round the table, an observer on the side, and a
 * clock that moves only when told. Every action goes through the contract's schema and the machine, and
 * either has to be accepted or has to be refused with the code the test names.
 */
import type { ActionItemId, CaseId, PersonId } from '../../contract/common.js';
import type { ActionItemView } from '../../contract/outcomes.js';
import type { ProblemCode } from '../../contract/problem.js';
import { type CardId, type PitchId, SessionAction } from '../../contract/session-actions.js';
import type { PitchView, Plan, PlanBlock, SessionMine, SessionView } from '../../contract/sessions.js';
import { defineList, definePhase, type Phase } from '../../methods/method.js';
import { buildPlan } from '../plan.js';
import { act, takeSeat } from './machine.js';
import {
  type ActionContext,
  type Effect,
  newSession,
  Refusal,
  type Run,
  requireRun,
  type SessionState,
  type TimelineFact,
} from './state.js';
import { privateView, publicView } from './view.js';

const uuid = (family: number, n: number) =>
  `00000000-0000-4000-8${family.toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;
const person = (n: number) => uuid(1, n) as PersonId;
export const cardId = (n: number) => uuid(2, n) as CardId;
export const pitchId = (n: number) => uuid(3, n) as PitchId;
export const caseId = (n: number) => uuid(4, n) as CaseId;
export const outcomeId = (n: number) => uuid(5, n) as ActionItemId;

export const lotte = person(1);
export const marieke = person(2);
export const youssef = person(3);
export const anouk = person(4);
export const ruben = person(5);
export const fenna = person(6);
export const olga = person(7);
export const stranger = person(8);
export const table = [lotte, marieke, youssef, anouk, ruben, fenna] as const;

export const phase = (key: string, more: Partial<Phase> = {}): Phase =>
  definePhase({
    key,
    title: key,
    instruction: key,
    facilitatorInstruction: key,
    minutes: { default: 10, min: 1, max: 30 },
    speakers: 'everyone',
    ...more,
  });

export const list = (more: Partial<Phase['lists'][number]> = {}): Phase['lists'][number] =>
  defineList({ key: 'list', title: 'list', prompt: 'list', addedBy: 'everyone', ...more });

/** A plan of one case block with these phases. */
export const planOf = (phases: Phase[], mode: PlanBlock['mode'] = 'linear'): Plan => ({
  blocks: [
    { kind: 'case', methodKey: 'test', methodName: 'test', mode, reflectionHeadings: ['test'], caseId: null },
  ],
  phases: phases.map((one) => ({
    ...one,
    id: `0.${one.key}`,
    blockIndex: 0,
    plannedMinutes: one.minutes.default,
  })),
});

export const builtIn = (...methodKeys: string[]): Plan =>
  buildPlan(
    [
      { kind: 'opening' },
      ...methodKeys.map((methodKey) => ({ kind: 'case' as const, methodKey, caseId: null })),
      { kind: 'closing' },
    ],
    { minutes: 180, people: table.length },
  );

export const pitchOf = (presenterId: PersonId, n: number, withCase = true): PitchView => ({
  id: pitchId(n),
  presenterId,
  caseId: withCase ? caseId(n) : null,
  title: `title ${n}`,
  question: `question ${n}`,
});

export const actionItem = (ownerId: PersonId, n: number): ActionItemView => ({
  id: outcomeId(n),
  groupId: uuid(6, 1) as ActionItemView['groupId'],
  groupName: 'group',
  meetingId: uuid(7, 1) as ActionItemView['meetingId'],
  meetingStartedAt: '2026-11-03T13:30:00Z',
  text: `action ${n}`,
  ownerId,
  dueOn: null,
  status: 'open',
  note: '',
  revision: 0,
});

/** A rule that changes a state in place instead of making a new one then throws a TypeError. */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
};

export class TestSession {
  state: SessionState;
  now = Date.UTC(2026, 10, 24, 12, 30);
  present = new Set<PersonId>([...table, olga]);
  facilitatorAbsentMs = 0;
  ownsPitchedCase = true;
  /** What the last accepted action told the timeline. */
  timeline: TimelineFact | null = null;

  constructor(
    readonly plan: Plan,
    readonly offered: PitchView[] = [],
    readonly followUps: ActionItemView[] = [],
  ) {
    this.state = deepFreeze(newSession(lotte, plan));
    for (const id of table) this.sit(id);
    this.sit(olga, 'observer');
  }

  /** Started, with this presenter's case on the table from the first phase. */
  static presentedBy(presenter: PersonId, plan: Plan): TestSession {
    const session = new TestSession(plan, [pitchOf(presenter, 1)]).start();
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(1) });
    return session;
  }

  start(): this {
    this.as(this.state.facilitatorId, { type: 'start' });
    return this;
  }

  sit(personId: PersonId, role: 'member' | 'observer' = 'member'): void {
    this.present.add(personId);
    this.state = deepFreeze(takeSeat(this.state, personId, role, this.plan));
  }

  /** Accepted, and then its effects; or refused with this code, and then nothing changed. */
  as(actorId: PersonId, input: SessionAction, refusedWith?: ProblemCode): Effect[] {
    const action = SessionAction.parse(input);
    if (refusedWith) {
      const code = this.refusal(actorId, action);
      if (code !== refusedWith)
        throw new Error(`${action.type}: expected ${refusedWith}, was ${code ?? 'accepted'}`);
      return [];
    }
    const { state, effects, timeline } = act(this.state, action, this.context(actorId));
    this.state = deepFreeze(state);
    this.timeline = timeline;
    return effects;
  }

  /** The code this action would be refused with now; null when it would be accepted. */
  refusal(actorId: PersonId, action: SessionAction): ProblemCode | null {
    try {
      act(this.state, action, this.context(actorId));
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  add(author: PersonId, n: number, text = `card ${n}`, listKey = 'list'): void {
    this.as(author, { type: 'add-card', cardId: cardId(n), listKey, text, column: null });
  }

  next(): Effect[] {
    if (this.run.number > 200) throw new Error('the session goes round in circles');
    return this.as(this.state.facilitatorId, { type: 'advance', run: this.run.number });
  }

  /** Goes on until the phase with this key. */
  goTo(phaseKey: string): this {
    while (this.phaseKey !== phaseKey) this.next();
    return this;
  }

  /** The speaker's turn ends. */
  nextSpeaker(): void {
    const { number: run, speakerId } = this.run;
    this.as(this.state.facilitatorId, { type: 'next-speaker', run, speakerId });
  }

  get run(): Run {
    return requireRun(this.state);
  }

  get phaseKey(): string {
    return this.run.phaseId.slice(this.run.phaseId.indexOf('.') + 1);
  }

  get view(): SessionView {
    return publicView(this.state, this.plan, 1, this.now);
  }

  mine(personId: PersonId): SessionMine {
    return privateView(this.state, 1, personId);
  }

  private context(actorId: PersonId): ActionContext {
    const { now, plan, present, facilitatorAbsentMs, offered, followUps, ownsPitchedCase } = this;
    return { actorId, now, plan, present, facilitatorAbsentMs, offered, followUps, ownsPitchedCase };
  }
}
