/**
 * From a meeting's agenda to the plan of its session: the phases of all blocks in order, each with
 * minutes that fit the time there is. Phases scale between their own minimum and maximum; rounds are
 * written for six people and first scale with the number of people.
 */
import type { Agenda, AgendaBlock } from '../contract/meetings.js';
import type { Plan, PlanBlock, PlannedPhase } from '../contract/sessions.js';
import { methodByKey } from '../methods/all.js';
import { breakPhase, closingPhases, openingPhases } from '../methods/fixed-blocks.js';
import type { Method, Phase } from '../methods/method.js';

/** Group size for which a method's minutes are written. */
const referencePeople = 6;

interface Bounds {
  min: number;
  usual: number;
  max: number;
}

const boundsFor = (phase: Phase, people: number): Bounds => {
  const factor = phase.perPerson ? people / referencePeople : 1;
  const { min, default: usual, max } = phase.minutes;
  return {
    min: Math.max(1, Math.round(min * factor)),
    usual: usual * factor,
    max: Math.max(1, Math.round(max * factor)),
  };
};

const clamp = (value: number, { min, max }: Bounds) => Math.min(max, Math.max(min, value));

/**
 * Whole minutes per phase, adding up to `available` where minima and maxima allow it; otherwise all
 * at their minimum or all at their maximum. Time left by rounding goes to the phases that lost most.
 */
export const scaleMinutes = (phases: readonly Phase[], available: number, people: number): number[] => {
  const bounds = phases.map((phase) => boundsFor(phase, people));
  const total = (factor: number) => bounds.reduce((sum, b) => sum + clamp(b.usual * factor, b), 0);
  let low = 0;
  // At this factor every phase is at its maximum.
  let high = Math.max(0, ...bounds.map((b) => b.max / b.usual));
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (total(middle) > available) high = middle;
    else low = middle;
  }
  const exact = bounds.map((b) => clamp(b.usual * low, b));
  const whole = exact.map((value, index) => Math.max(bounds[index]?.min ?? 1, Math.floor(value + 1e-6)));
  const lost = exact
    .map((value, index) => ({ index, rest: value - (whole[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = available - whole.reduce((sum, minutes) => sum + minutes, 0);
  for (const { index } of lost) {
    const now = whole[index] ?? 0;
    if (left <= 0 || now + 1 > (bounds[index]?.max ?? 0)) continue;
    whole[index] = now + 1;
    left--;
  }
  return whole;
};

const fixed = (kind: 'opening' | 'break' | 'closing'): PlanBlock => ({
  kind,
  methodKey: null,
  methodName: null,
  mode: 'linear',
  reflectionHeadings: [],
  caseId: null,
});

/** The opening gives way to what the first method opens with itself; the closing likewise. */
const openingFor = (first: Method | undefined) =>
  first?.includesOpening ? openingPhases.filter((phase) => phase.pledge) : openingPhases;
const closingFor = (last: Method | undefined) =>
  last?.includesClosing ? closingPhases.filter((phase) => phase.outcomes === null) : closingPhases;

/** Throws a RangeError for a method key that does not exist: the contract checks keys before this. */
export const buildPlan = (agenda: Agenda, options: { minutes: number; people: number }): Plan => {
  const methodOf = (block: AgendaBlock) => {
    if (block.kind !== 'case') return undefined;
    const method = methodByKey(block.methodKey);
    if (!method) throw new RangeError(`unknown method ${block.methodKey}`);
    return method;
  };
  const methods = agenda.map(methodOf).filter((method) => method !== undefined);
  const blocks: PlanBlock[] = [];
  const phases: { phase: Phase; blockIndex: number }[] = [];
  for (const [blockIndex, block] of agenda.entries()) {
    const method = methodOf(block);
    if (method && block.kind === 'case') {
      const { key, name, mode, reflectionHeadings } = method;
      blocks.push({
        kind: 'case',
        methodKey: key,
        methodName: name,
        mode,
        reflectionHeadings,
        caseId: block.caseId,
      });
    } else blocks.push(fixed(block.kind as 'opening' | 'break' | 'closing'));
    const own = {
      opening: () => openingFor(methods[0]),
      closing: () => closingFor(methods.at(-1)),
      break: () => [breakPhase(block.kind === 'break' ? block.minutes : 10)],
      case: () => method?.phases ?? [],
    }[block.kind]();
    phases.push(...own.map((phase) => ({ phase, blockIndex })));
  }
  const minutes = scaleMinutes(
    phases.map(({ phase }) => phase),
    options.minutes,
    options.people,
  );
  return {
    blocks,
    phases: phases.map(
      ({ phase, blockIndex }, index): PlannedPhase => ({
        ...phase,
        id: `${blockIndex}.${phase.key}`,
        blockIndex,
        plannedMinutes: minutes[index] ?? phase.minutes.default,
      }),
    ),
  };
};

/** The least and the most time a plan can take, in minutes. */
export const planBounds = (plan: Plan, people: number): { min: number; max: number } => {
  const bounds = plan.phases.map((phase) => boundsFor(phase, people));
  return {
    min: bounds.reduce((sum, b) => sum + b.min, 0),
    max: bounds.reduce((sum, b) => sum + b.max, 0),
  };
};
