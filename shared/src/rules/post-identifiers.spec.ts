import { describe, expect, it } from '@jest/globals';
import type { PostId } from '../contract/common.js';
import { quoteOf } from './post-body.js';
import { findingsIn, identifierFaults } from './post-identifiers.js';

describe('the scan of a post', () => {
  it('refuses the number of a resident, whoever looked at it', () => {
    const body = 'Zijn bsn is 123456782.';
    expect(findingsIn(body)).toEqual([{ kind: 'bsn', refused: true, words: '123456782' }]);
    for (const checked of [true, false])
      expect(identifierFaults({ body }, checked)).toEqual([{ pointer: '/body', code: 'bsn' }]);
  });

  it.each(['Bel mij op 06 12345678.', 'Mail naar jan@example.nl', 'Mevrouw Jansen deed niet open.'])(
    'takes what somebody looked at: %s',
    (body) => {
      expect(identifierFaults({ body }, false)).toHaveLength(1);
      expect(identifierFaults({ body }, true)).toEqual([]);
    },
  );

  it('lets pages, days and people who are mentioned stand', () => {
    const body =
      'Op 12 maart 2026, zie https://hetccv.nl/wijk-ggd van @{019aa000-0000-7000-8000-123456782123}.';
    expect(findingsIn(body)).toEqual([]);
  });

  it('does not judge again what is quoted', () => {
    const post = '019aa000-0000-7000-8000-000000000bbb' as PostId;
    expect(findingsIn(`${quoteOf(post, 'Mail naar jan@example.nl')}\nDank je`)).toEqual([]);
    expect(findingsIn('> Mail naar jan@example.nl')).toEqual([]);
  });

  it('names the field in which it stands', () => {
    expect(identifierFaults({ title: 'Jan Jansen belt', body: 'bsn 123456782' }, true)).toEqual([
      { pointer: '/body', code: 'bsn' },
    ]);
  });
});
