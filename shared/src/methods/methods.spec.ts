import { describe, expect, it } from '@jest/globals';
import { builtInMethods, methodByKey } from './all.js';
import { breakPhase, closingPhases, openingPhases } from './fixed-blocks.js';
import { type CardList, Method, type Phase } from './method.js';

const totals = {
  'incident-short': 65,
  'five-step': 60,
  'ten-step': 120,
  'ten-step-b': 120,
  appreciative: 60,
  'quick-five': 30,
  gossip: 55,
  balint: 90,
  'incident-classic': 100,
};

const fixedPhases = [...openingPhases, breakPhase(10), ...closingPhases];
const placed = [
  ...builtInMethods.flatMap((method) => method.phases.map((phase) => ({ where: method.key, phase }))),
  ...fixedPhases.map((phase) => ({ where: 'fixed', phase })),
];
const names = (found: typeof placed) => found.map(({ where, phase }) => `${where}.${phase.key}`);
/** The names of the phases that break a rule; a failing test then says where to look. */
const phasesThat = (breaks: (phase: Phase) => boolean) => names(placed.filter(({ phase }) => breaks(phase)));

const phaseTexts = (phase: Phase) => [
  phase.title,
  phase.instruction,
  phase.facilitatorInstruction,
  phase.presenterInstruction ?? '',
  phase.checkIn?.question ?? '',
  ...phase.lists.flatMap((list) => [list.title, list.prompt, ...list.columns.map((column) => column.title)]),
];
const texts = [
  ...builtInMethods.flatMap((method) => [
    method.name,
    method.goal,
    method.sourceNote,
    ...method.reflectionHeadings,
  ]),
  ...placed.flatMap(({ phase }) => phaseTexts(phase)),
];
const textsWith = (pattern: RegExp) => texts.filter((text) => pattern.test(text));

describe('built-in methods', () => {
  it('all satisfy the schema, as do the fixed blocks', () => {
    for (const method of builtInMethods) expect(Method.safeParse(method).error).toBeUndefined();
    expect(Method.safeParse({ ...methodByKey('five-step'), phases: fixedPhases }).error).toBeUndefined();
  });

  it('stand in the order in which a group meets them and are found by their key', () => {
    expect(builtInMethods.map((method) => method.key)).toEqual(Object.keys(totals));
    for (const method of builtInMethods) expect(methodByKey(method.key)).toBe(method);
    expect(methodByKey('no-such-method')).toBeUndefined();
  });

  it.each(Object.entries(totals))('%s lasts %i minutes for six people', (key, total) => {
    expect(methodByKey(key)?.phases.reduce((sum, phase) => sum + phase.minutes.default, 0)).toBe(total);
  });

  it('the second ten-step form differs from the first in its last three phases only', () => {
    const [first, second] = [methodByKey('ten-step'), methodByKey('ten-step-b')];
    expect(second?.basedOn).toBe('ten-step');
    expect(second?.phases.slice(0, 7)).toEqual(first?.phases.slice(0, 7));
    expect(second?.phases.slice(7).map((phase) => phase.key)).toEqual(['approach', 'advice', 'insights']);
  });

  it('only the classic incident method withholds the outcome, up to its eighth phase', () => {
    expect(builtInMethods.filter((method) => method.withholdsOutcome).map((method) => method.key)).toEqual([
      'incident-classic',
    ]);
    expect(methodByKey('incident-classic')?.phases.map((phase) => phase.unlocksOutcome)).toEqual([
      ...Array(7).fill(false),
      true,
      false,
      false,
    ]);
  });

  it('what the group thinks aloud behind a turned back is forgotten, except in balint where it was written first', () => {
    expect(
      names(
        placed.filter(({ phase }) => phase.presenterMode === 'turned-away' && phase.retention === 'group'),
      ),
    ).toEqual(['balint.shared-judgement']);
    expect(phasesThat((phase) => phase.retention === 'session')).toEqual([
      'incident-short.thinking-aloud',
      'quick-five.thinking-aloud',
      'gossip.gossip',
    ]);
  });

  it('a method that replaces the opening follows up, collects and chooses itself; the others do none of these', () => {
    for (const { key, includesOpening, phases } of builtInMethods)
      for (const has of [
        phases.some((phase) => phase.followUp),
        phases.some((phase) => phase.pitches),
        phases.some((phase) => phase.caseVote !== null),
      ])
        expect({ key, has }).toEqual({ key, has: includesOpening });
  });

  it('a method replaces the closing exactly when it gathers learnings, and always leaves room for an action', () => {
    for (const { key, includesClosing, phases } of builtInMethods) {
      expect({ key, gathers: phases.some((phase) => phase.outcomes?.learnings) }).toEqual({
        key,
        gathers: includesClosing,
      });
      expect({ key, acts: phases.at(-1)?.outcomes?.actions }).toEqual({ key, acts: true });
    }
  });
});

describe('phases', () => {
  it('need nothing from the presenter while the presenter is turned away', () => {
    const away = (phase: Phase) => phase.presenterMode === 'turned-away';
    expect(phasesThat(away)).not.toEqual([]);
    expect(phasesThat((phase) => away(phase) && phase.speakers !== 'participants')).toEqual([]);
    expect(
      phasesThat((phase) => away(phase) && (phase.sharedNotes || phase.pitches || phase.outcomes !== null)),
    ).toEqual([]);
  });

  it('ask nothing written from a presenter who listens or is turned away', () => {
    const waits = (list: CardList) => list.rated || !['participants', 'nobody'].includes(list.addedBy);
    expect(
      phasesThat((phase) => phase.presenterMode !== 'active' && phase.lists.some((list) => waits(list))),
    ).toEqual([]);
  });

  it('tell a listening or turned-away presenter what to do, and how to stop when turned away', () => {
    expect(
      phasesThat((phase) => phase.presenterMode !== 'active' && phase.presenterInstruction === null),
    ).toEqual([]);
    expect(
      phasesThat(
        (phase) => phase.presenterMode === 'turned-away' && !phase.presenterInstruction?.includes('stoppen'),
      ),
    ).toEqual([]);
  });

  it('say nothing to a presenter before the method has chosen one', () => {
    const early = builtInMethods.flatMap((method) => {
      const choice = method.phases.findIndex((phase) => phase.caseVote !== null);
      return method.phases.slice(0, choice + 1).filter((phase) => phase.presenterInstruction !== null);
    });
    expect(early.map((phase) => phase.key)).toEqual([]);
  });

  it('scale with the group exactly when they are a round', () => {
    expect(phasesThat((phase) => phase.round !== phase.perPerson)).toEqual([]);
  });

  it('leave at least three minutes to write and five to conclude, and never grow beyond two and a half times the usual', () => {
    expect(
      phasesThat((phase) => phase.minutes.min < 3 && phase.lists.some((list) => list.addedBy !== 'nobody')),
    ).toEqual([]);
    expect(
      phasesThat((phase) => phase.minutes.min < 5 && (phase.outcomes !== null || phase.evaluation)),
    ).toEqual([]);
    expect(phasesThat((phase) => phase.minutes.max > phase.minutes.default * 2.5)).toEqual([]);
  });
});

describe('lists', () => {
  /** Silence lasts until the facilitator shows the list, which may well be in a later phase. */
  it('that go on in a later phase keep their look, their authors, their term and their silence', () => {
    for (const method of builtInMethods) {
      const first = new Map<string, unknown>();
      for (const phase of method.phases)
        for (const { key, title, prompt, layout, columns, authors, hidden } of phase.lists) {
          const lasting = { title, prompt, layout, columns, authors, hidden, retention: phase.retention };
          if (first.has(key)) expect(lasting).toEqual(first.get(key));
          else first.set(key, lasting);
        }
    }
  });

  it('that nobody may add to were filled in an earlier phase', () => {
    const empty = builtInMethods.flatMap((method) =>
      method.phases.flatMap((phase, index) =>
        phase.lists
          .filter((list) => list.addedBy === 'nobody')
          .filter(
            ({ key }) =>
              !method.phases
                .slice(0, index)
                .some((earlier) =>
                  earlier.lists.some((list) => list.key === key && list.addedBy !== 'nobody'),
                ),
          )
          .map((list) => `${method.key}.${phase.key}.${list.key}`),
      ),
    );
    expect(empty).toEqual([]);
  });
});

describe('the Dutch', () => {
  it('has no sentence of more than twenty words', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?]+(?=[\s’]|$)/));
    expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 20)).toEqual([]);
  });

  it('says je, never u or uw', () => expect(textsWith(/\b(u|uw)\b/i)).toEqual([]));

  it('has no exclamation marks', () => expect(textsWith(/!/)).toEqual([]));

  it('has no office words', () =>
    expect(textsWith(/\b(middels|indien|conform|faciliteren|dient te)\b/i)).toEqual([]));
});
