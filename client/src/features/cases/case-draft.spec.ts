import { describe, expect, it } from '@jest/globals';
import { CaseInput } from '@leerkring/shared/contract/cases';
import { asksOutcome, emptyCase, findingsOf, inputOf, standsInTheWay } from './case-draft';

const draft = { ...emptyCase(null), workingTitle: 'De man die de deur niet opendoet' };

describe('a case while it is written', () => {
  it('can be saved with only a title', () => {
    expect(CaseInput.safeParse(inputOf(draft)).success).toBe(true);
  });

  it('can be saved with a line for somebody that is still empty', () => {
    const input = inputOf({
      ...draft,
      peopleInvolved: [
        { role: '', pseudonym: '' },
        { role: 'wijkagent', pseudonym: '' },
      ],
    });
    expect(CaseInput.parse(input).peopleInvolved).toEqual([{ role: 'wijkagent', pseudonym: '' }]);
  });

  it('asks for the outcome only when the method hides it', () => {
    expect(asksOutcome({ ...draft, preferredMethodKey: 'five-step' })).toBe(false);
    expect(asksOutcome({ ...draft, preferredMethodKey: 'incident-classic' })).toBe(true);
  });

  it('keeps a written outcome in sight after another method is chosen', () => {
    expect(asksOutcome({ ...draft, preferredMethodKey: 'five-step', withheldOutcome: 'Ik belde.' })).toBe(
      true,
    );
  });
});

describe('what could give somebody away', () => {
  it('is found in every text, with the words and the field', () => {
    const findings = findingsOf({
      ...draft,
      situation: 'Ik sprak mevrouw Jansen. Later belde mevrouw Jansen terug.',
      peopleInvolved: [{ role: 'buurvrouw', pseudonym: 'jan@voorbeeld.nl' }],
    });
    expect(findings).toEqual([
      { field: 'situation', kind: 'name', level: 'warn', found: 'mevrouw Jansen' },
      { field: 'peopleInvolved', kind: 'email', level: 'block', found: 'jan@voorbeeld.nl' },
    ]);
  });

  it('stands in the way until a warning has a reason; a block always does', () => {
    const warning = { field: 'situation', kind: 'name', level: 'warn', found: '' } as const;
    expect(standsInTheWay(warning, {})).toBe(true);
    expect(standsInTheWay(warning, { name: 'ja' })).toBe(true);
    expect(standsInTheWay(warning, { name: 'verzonnen naam' })).toBe(false);
    expect(standsInTheWay({ ...warning, level: 'block' }, { name: 'verzonnen naam' })).toBe(true);
    expect(standsInTheWay({ ...warning, level: 'tip' }, {})).toBe(false);
  });
});
