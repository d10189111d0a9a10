/**
 * Random people doing random things to a session, with a clock that jumps an hour either way. Whatever
 * is accepted or refused, what has to be true of every session stays true after each step. A failure
 * prints the seed and the shortest way to it.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonId } from '../../contract/common.js';
import type { SessionAction } from '../../contract/session-actions.js';
import type { Plan } from '../../contract/sessions.js';
import { act, leaveSeat, takeSeat } from './machine.js';
import { type Effect, newSession, presenterOf, Refusal } from './state.js';
import { actionTypes, randomAction, type Step, steps } from './test-actions.js';
import { broken, people, type World } from './test-invariants.js';
import {
  actionItem,
  builtIn,
  deepFreeze,
  list,
  lotte,
  marieke,
  phase,
  pitchOf,
  planOf,
  table,
} from './test-session.js';

const everything = {
  queue: true,
  checkIn: { question: 'how' },
  pitches: true,
  caseVote: { choices: 2 },
  followUp: true,
  outcomes: { learnings: true, actions: true },
  evaluation: true,
  lists: [
    list({ hidden: true, maxPerPerson: 1 }),
    list({ key: 'rated', layout: 'questions', rated: true, maxPerPerson: 2 }),
    list({ key: 'board', layout: 'columns', authors: 'hidden', columns: [{ key: 'left', title: 'left' }] }),
  ],
};
const plans: Record<string, Plan> = {
  everything: planOf(
    [
      phase('open', everything),
      phase('round', { ...everything, round: true, presenterMode: 'listening' }),
      phase('turned', { ...everything, presenterMode: 'turned-away', retention: 'session' }),
      phase('outcome', { unlocksOutcome: true, round: true }),
    ],
    'free',
  ),
  loop: planOf([phase('round', { round: true, pitches: true }), phase('turned', everything)], 'loop'),
  'incident-short': builtIn('incident-short'),
  'two blocks': builtIn('quick-five', 'incident-classic'),
};

const person = (index: number, { state, plan }: World): PersonId =>
  people[index] ?? (index < 14 ? state.facilitatorId : (presenterOf(state, plan) ?? marieke));

const without = (ids: ReadonlySet<PersonId>, id: PersonId) => new Set([...ids].filter((one) => one !== id));

const newWorld = (plan: Plan): World => ({
  state: table.reduce((state, id) => takeSeat(state, id, 'member', plan), newSession(lotte, plan)),
  plan,
  present: new Set(table),
  now: Date.UTC(2026, 10, 24, 12, 30),
  unlocked: [],
});

const unlockedAfter = (unlocked: readonly string[], effects: readonly Effect[]): string[] => {
  const cases = [...unlocked];
  for (const effect of effects) {
    if (effect.kind === 'outcome-unlocked') cases.push(effect.caseId);
    if (effect.kind === 'case-chosen' && cases.includes(effect.caseId))
      cases.splice(cases.indexOf(effect.caseId), 1);
  }
  return cases;
};

const attempt = (
  world: World,
  actorId: PersonId,
  action: SessionAction,
  step: Step,
  accepted: Set<string>,
) => {
  const { state, plan, present, now } = world;
  const facilitatorAbsentMs = present.has(state.facilitatorId) ? 0 : step.n * 6_000;
  try {
    const after = act(state, action, {
      actorId,
      now,
      plan,
      present,
      facilitatorAbsentMs,
      offered: [pitchOf(marieke, 0), pitchOf(lotte, 1, false)],
      followUps: [actionItem(marieke, 1)],
      ownsPitchedCase: step.flag,
    });
    expect(state.seats.map((seat) => seat.personId)).toContain(actorId);
    expect(state.status).not.toBe('ended');
    accepted.add(action.type);
    return { ...world, state: after.state, unlocked: unlockedAfter(world.unlocked, after.effects) };
  } catch (error) {
    if (error instanceof Refusal) return world;
    throw error;
  }
};

const take = (world: World, step: Step, accepted: Set<string>): World => {
  const id = person(step.who, world);
  const role = step.n === 0 ? 'observer' : 'member';
  switch (step.what) {
    case 'clock':
      return { ...world, now: world.now + step.ms };
    case 'away':
      return { ...world, present: without(world.present, id) };
    case 'sit': {
      const state = takeSeat(world.state, id, role, world.plan);
      return { ...world, state, present: new Set([...world.present, id]) };
    }
    case 'leave':
      return { ...world, state: leaveSeat(world.state, id), present: without(world.present, id) };
    default:
      return attempt(world, id, randomAction(step.what, step, world.state, world.plan), step, accepted);
  }
};

describe('a session', () => {
  const accepted = new Set<string>();

  it.each(Object.entries(plans))('of %s keeps its promises whatever people do', (_, plan) => {
    fc.assert(
      fc.property(steps, (all) => {
        let world = newWorld(plan);
        for (const step of all) {
          const before = deepFreeze(world.state);
          world = take(world, step, accepted);
          if (before.status === 'ended') expect(world.state).toBe(before);
          if (world.state !== before) expect(broken(world)).toEqual([]);
        }
      }),
      { seed: 20261124, numRuns: 70 },
    );
  });

  it('was in each of these worlds often enough for every action to have been accepted', () => {
    expect(actionTypes.filter((type) => !accepted.has(type))).toEqual([]);
  });
});
