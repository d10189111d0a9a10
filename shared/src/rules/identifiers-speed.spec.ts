import { describe, expect, it } from '@jest/globals';
import { findIdentifiers } from './identifiers.js';

describe('the time of a scan', () => {
  const bestOfThree = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const begin = performance.now();
        findIdentifiers(text);
        return performance.now() - begin;
      }),
    );
  const hostile = [
    ...[
      'a',
      'A',
      'a.',
      'A.',
      'Aa ',
      '1',
      '1 ',
      '1-',
      '1.',
      '0',
      '06',
      '06 ',
      '@',
      'a@',
      'a@a.',
      '%',
      "'",
      ' ',
      '\n',
    ],
    ...[
      'https://',
      'www.',
      'a.a',
      'nl.',
      'NL91',
      'NL91 ',
      'AB-',
      '12-',
      'bsn 1',
      'bsn 123456782 ',
      '123456782 ',
    ],
    ...[
      'mevrouw ',
      'mevrouw van de ',
      'Mevrouw A.',
      'Aa van ',
      'Laan van ',
      'Astraat',
      'Astraat 1',
      '1234 AB ',
    ],
    ...[
      '12 maart ',
      '12-03-',
      '99 jaar ',
      'kenteken ',
      'dossiernummer ',
      'PL0900',
      '12/123456',
      '52.0907 ',
      '1.1.1.',
    ],
  ];

  it.each(hostile)('grows with the length of the text, not with its square, for %j over and over', (seed) => {
    const text = seed.repeat(Math.ceil(100_000 / seed.length));
    // Eight times the text: a linear scan takes about 8 times as long, a quadratic one 64, however often it is tried.
    const growth = () => bestOfThree(text.slice(0, 100_000)) / bestOfThree(text.slice(0, 12_500));
    let best = growth();
    for (let again = 0; again < 3 && best >= 28; again++) best = Math.min(best, growth());
    expect(best).toBeLessThan(28);
  });
});
