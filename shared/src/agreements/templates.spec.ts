import { describe, expect, it } from '@jest/globals';
import { agreementTemplates, templateByKey } from './all.js';
import { AgreementTemplate } from './template.js';

describe('the templates', () => {
  it.each(agreementTemplates.map(({ key }) => key))('are what a template is: %s', (key) => {
    expect(AgreementTemplate.parse(templateByKey(key))).toEqual(templateByKey(key));
  });

  it('are found by a key of their own', () => {
    for (const template of agreementTemplates) expect(templateByKey(template.key)).toBe(template);
    expect(templateByKey('made-up')).toBeUndefined();
  });

  it.each([
    ['police-cooperation', 13, 'Bijlage: belkaart'],
    ['consultation-covenant', 14, undefined],
    ['blank', 0, undefined],
  ])('number the sections of %s from 1 to %d', (key, count, last) => {
    const headings = templateByKey(key)?.sections.map(({ heading }) => heading) ?? [];
    const numbers = headings.flatMap((heading) => /^(\d+) \p{Lu}/u.exec(heading)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
    expect(headings.slice(count)).toEqual(last ? [last] : []);
  });
});
