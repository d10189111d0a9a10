import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseId } from '../contract/common.js';
import type { Agenda } from '../contract/meetings.js';
import { Plan } from '../contract/sessions.js';
import { builtInMethods } from '../methods/all.js';
import type { Phase } from '../methods/method.js';
import { buildPlan, planBounds, scaleMinutes } from './plan.js';
import { phase } from './session/test-session.js';

const sum = (minutes: readonly number[]) => minutes.reduce((total, one) => total + one, 0);
const timed = (min: number, usual: number, max: number, perPerson = false): Phase =>
  phase('timed', { minutes: { min, default: usual, max }, perPerson });
const agenda = (...methodKeys: string[]): Agenda => [
  { kind: 'opening' },
  ...methodKeys.map((methodKey) => ({ kind: 'case' as const, methodKey, caseId: null })),
  { kind: 'closing' },
];
const keysOf = (plan: Plan, blockIndex: number) =>
  plan.phases.filter((one) => one.blockIndex === blockIndex).map((one) => one.key);

describe('scaled minutes', () => {
  it('are the usual ones when the time is the usual time', () => {
    expect(scaleMinutes([timed(5, 10, 20), timed(3, 5, 10)], 15, 6)).toEqual([10, 5]);
  });

  it('give and take in proportion, between each phase’s own minimum and maximum', () => {
    expect(scaleMinutes([timed(5, 10, 30), timed(3, 5, 6)], 26, 6)).toEqual([20, 6]);
    expect(scaleMinutes([timed(5, 20, 30), timed(4, 5, 6)], 14, 6)).toEqual([10, 4]);
  });

  it('are all at the minimum, or at the maximum, when the time is beyond them', () => {
    expect(scaleMinutes([timed(5, 10, 20), timed(3, 5, 10)], 4, 6)).toEqual([5, 3]);
    expect(scaleMinutes([timed(5, 10, 20), timed(3, 5, 10)], 400, 6)).toEqual([20, 10]);
    expect(scaleMinutes([timed(1, 1, 90)], 90, 6)).toEqual([90]);
  });

  it('of a round go with the number of people', () => {
    expect(scaleMinutes([timed(6, 12, 24, true), timed(3, 8, 20)], 26, 9)).toEqual([18, 8]);
    expect(scaleMinutes([timed(6, 12, 24, true)], 1, 3)).toEqual([3]);
    expect(scaleMinutes([timed(6, 12, 24, true)], 99, 3)).toEqual([12]);
  });

  it('are whole, within bounds, and add up to the time whenever that can be', () => {
    const bounds = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(30), fc.nat(60), fc.boolean())
      .map(([min, more, most, perPerson]) => timed(min, min + more, min + more + most, perPerson));
    fc.assert(
      fc.property(
        fc.array(bounds, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 480 }),
        fc.integer({ min: 2, max: 20 }),
        (phases, available, people) => {
          const minutes = scaleMinutes(phases, available, people);
          const least = scaleMinutes(phases, 0, people);
          const most = scaleMinutes(phases, 100_000, people);
          for (const [index, one] of minutes.entries()) {
            expect(Number.isInteger(one)).toBe(true);
            expect(one).toBeGreaterThanOrEqual(least[index] ?? Number.NaN);
            expect(one).toBeLessThanOrEqual(most[index] ?? Number.NaN);
          }
          expect(sum(minutes)).toBe(Math.min(sum(most), Math.max(sum(least), available)));
        },
      ),
      { seed: 20261124, numRuns: 300 },
    );
  });
});

describe('a plan', () => {
  it.each(builtInMethods.map((method) => method.key))('of %s fills two hours or as near as it can', (key) => {
    const plan = buildPlan(agenda(key), { minutes: 120, people: 6 });
    const { min, max } = planBounds(plan, 6);
    expect(sum(plan.phases.map((one) => one.plannedMinutes))).toBe(Math.min(max, Math.max(min, 120)));
    expect(Plan.safeParse(plan).error).toBeUndefined();
    expect(new Set(plan.phases.map((one) => one.id)).size).toBe(plan.phases.length);
  });

  it('has the whole opening and closing around a method that brings neither', () => {
    const plan = buildPlan(agenda('five-step'), { minutes: 120, people: 6 });
    expect(keysOf(plan, 0)).toEqual(['checkin', 'follow-up', 'inventory', 'choice']);
    expect(keysOf(plan, 2)).toEqual(['learning', 'evaluation', 'next']);
  });

  it('leaves out of the opening and closing what the first and the last method do themselves', () => {
    const plan = buildPlan(agenda('incident-short', 'five-step'), { minutes: 240, people: 6 });
    expect(plan.blocks.map((block) => block.methodKey)).toEqual([null, 'incident-short', 'five-step', null]);
    expect(keysOf(plan, 0)).toEqual(['checkin']);
    expect(keysOf(plan, 3)).toEqual(['learning', 'evaluation', 'next']);
    const turned = buildPlan(agenda('five-step', 'incident-short'), { minutes: 240, people: 6 });
    expect(keysOf(turned, 0)).toHaveLength(4);
    expect(keysOf(turned, 3)).toEqual(['evaluation', 'next']);
  });

  it('keeps apart two blocks of one method, with the case and the break that stand between', () => {
    const chosen = '00000000-0000-4000-8000-000000000001' as CaseId;
    const plan = buildPlan(
      [
        { kind: 'opening' },
        { kind: 'case', methodKey: 'quick-five', caseId: chosen },
        { kind: 'break', minutes: 15 },
        { kind: 'case', methodKey: 'quick-five', caseId: null },
        { kind: 'closing' },
      ],
      { minutes: 130, people: 6 },
    );
    expect(plan.blocks.map((block) => [block.kind, block.methodKey, block.caseId])).toEqual([
      ['opening', null, null],
      ['case', 'quick-five', chosen],
      ['break', null, null],
      ['case', 'quick-five', null],
      ['closing', null, null],
    ]);
    expect(keysOf(plan, 1)).toEqual(keysOf(plan, 3));
    expect(plan.phases.map((one) => one.id)).toContain('2.break');
  });

  it('is refused for a method that does not exist', () => {
    expect(() => buildPlan(agenda('no-such-method'), { minutes: 60, people: 6 })).toThrow(RangeError);
  });
});
