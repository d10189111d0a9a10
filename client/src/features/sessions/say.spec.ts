import { describe, expect, it } from '@jest/globals';
import { PersonId } from '@leerkring/shared/contract/common';
import type { SessionView } from '@leerkring/shared/contract/sessions';
import { buildPlan } from '@leerkring/shared/rules/plan';
import { act, takeSeat } from '@leerkring/shared/rules/session/machine';
import { type ActionContext, newSession } from '@leerkring/shared/rules/session/state';
import { publicView } from '@leerkring/shared/rules/session/view';
import { whatToSay } from './say';

const lotte = PersonId.parse('0190c1f0-0000-7000-8000-00000000000a');
const youssef = PersonId.parse('0190c1f0-0000-7000-8000-00000000000b');
const plan = buildPlan(
  [{ kind: 'opening' }, { kind: 'case', methodKey: 'five-step', caseId: null }, { kind: 'closing' }],
  { minutes: 90, people: 2 },
);
const context: ActionContext = {
  actorId: lotte,
  now: 1_000,
  plan,
  present: new Set([lotte, youssef]),
  facilitatorAbsentMs: 0,
  offered: [],
  followUps: [],
  ownsPitchedCase: false,
};

const seated = takeSeat(takeSeat(newSession(lotte, plan), lotte, 'member', plan), youssef, 'member', plan);
const started = act(seated, { type: 'start' }, context).state;
const followUp = act(started, { type: 'advance', run: 1 }, context).state;
const viewOf = (state: typeof started): SessionView => publicView(state, plan, 1, 1_000);
const said = (before: typeof started, after: typeof started, me = youssef) =>
  whatToSay(viewOf(before), { view: viewOf(after), plan, me });

describe('what is said aloud', () => {
  it('is the new phase and its place', () => {
    expect(said(started, followUp)).toBe('Fase 2 van 4: Terugblik.');
  });

  it('is my turn, and nobody hears of the turn of another', () => {
    const next = act(followUp, { type: 'next-speaker', run: 2, speakerId: lotte }, context).state;
    expect(said(followUp, next)).toBe('Je bent aan de beurt.');
    expect(said(followUp, next, lotte)).toBe('');
  });

  it('is nothing when somebody is ready, pledges or comes in', () => {
    const asYoussef = { ...context, actorId: youssef };
    const pledged = act(started, { type: 'pledge' }, asYoussef).state;
    const ready = act(pledged, { type: 'ready', run: 1, ready: true }, asYoussef).state;
    expect(said(started, ready)).toBe('');
  });

  it('is that I lead now', () => {
    const handed = act(started, { type: 'hand-over', to: youssef }, context).state;
    expect(said(started, handed)).toBe('Je leidt nu het gesprek.');
  });

  it('is the pause, and the end', () => {
    const paused = act(started, { type: 'pause' }, context).state;
    expect(said(started, paused)).toBe('De sessie staat stil.');
    const ended = act(started, { type: 'end' }, context).state;
    expect(said(started, ended)).toBe('De bijeenkomst is afgesloten.');
  });
});
