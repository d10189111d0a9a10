import { describe, expect, it } from '@jest/globals';
import type { PersonId, PostId } from '../contract/common.js';
import { mentionedIn, mentionOf } from './comment-body.js';
import { blocksOf, plainTextOf, quotedIn, quoteOf, withoutQuotesOf } from './post-body.js';

const person = '019aa000-0000-7000-8000-000000000aaa' as PersonId;
const post = '019aa000-0000-7000-8000-000000000bbb' as PostId;
const other = '019aa000-0000-7000-8000-000000000ccc' as PostId;
const words = (text: string, { bold = false, italic = false } = {}) => ({ text, bold, italic });
const paragraph = (...lines: unknown[][]) => ({ kind: 'paragraph', lines });

describe('the blocks of a post', () => {
  it('are paragraphs between blank lines, with the line ends inside them', () => {
    expect(blocksOf('een\ntwee\n\n\ndrie')).toEqual([
      paragraph([words('een')], [words('twee')]),
      paragraph([words('drie')]),
    ]);
  });

  it('are lists of both kinds, each as long as its lines follow each other', () => {
    expect(blocksOf('Dit:\n- een\n* twee\n1. drie\n2) vier')).toEqual([
      paragraph([words('Dit:')]),
      { kind: 'list', ordered: false, items: [[words('een')], [words('twee')]] },
      { kind: 'list', ordered: true, items: [[words('drie')], [words('vier')]] },
    ]);
  });

  it('are quotes, of a post that is named or of something else', () => {
    expect(blocksOf(`> #{${post}}\n> een\n> - twee\nJa`)).toEqual([
      {
        kind: 'quote',
        postId: post,
        blocks: [paragraph([words('een')]), { kind: 'list', ordered: false, items: [[words('twee')]] }],
      },
      paragraph([words('Ja')]),
    ]);
    expect(blocksOf('> zei iemand')).toMatchObject([{ kind: 'quote', postId: null }]);
  });

  it('are two quotes when the second names its post', () => {
    expect(quotedIn(`> #{${post}}\n> een\n> #{${other}}\n> twee`)).toEqual([post, other]);
  });
});

describe('the words in a line', () => {
  it.each([
    ['**vet** en _schuin_', [words('vet', { bold: true }), words(' en '), words('schuin', { italic: true })]],
    ['**_beide_**', [words('beide', { bold: true, italic: true })]],
    ['wat_is_dit 2 ** 3 en **open', [words('wat_is_dit 2 ** 3 en **open')]],
    ['_ niets _', [words('_ niets _')]],
  ])('%s', (line, expected) => {
    expect(blocksOf(line)).toEqual([paragraph(expected)]);
  });

  it('are links to pages and mail, and to nothing else', () => {
    expect(
      blocksOf('Zie https://hetccv.nl/x. En [dit](https://a.example) of [mail](mailto:a@b.example)'),
    ).toEqual([
      paragraph([
        words('Zie '),
        { link: 'https://hetccv.nl/x', text: 'https://hetccv.nl/x' },
        words('. En '),
        { link: 'https://a.example', text: 'dit' },
        words(' of '),
        { link: 'mailto:a@b.example', text: 'mail' },
      ]),
    ]);
    const bad = '[klik](javascript:alert) [klik](data:text/html,x) <script>';
    expect(blocksOf(bad)).toEqual([paragraph([words(bad)])]);
  });

  it('are people by id, and their names are nowhere', () => {
    const body = `Vraag ${mentionOf(person)} maar`;
    expect(blocksOf(body)).toEqual([paragraph([words('Vraag '), { mention: person }, words(' maar')])]);
    expect(mentionedIn(body)).toEqual([person]);
    expect(plainTextOf(body)).toBe('Vraag @ maar');
  });
});

describe('quoting', () => {
  it('takes the words of a post and not what it quoted itself', () => {
    const quote = quoteOf(post, `> #{${other}}\n> eerder\n\neen\n\n- twee`);
    expect(quote).toBe(`> #{${post}}\n> een\n>\n> - twee`);
    expect(plainTextOf(`${quote}\n\nEens`)).toBe('een\n\ntwee\n\nEens');
    expect(plainTextOf(`${quote}\n\nEens`, { quotes: false })).toBe('Eens');
  });

  it('of a post that is gone keeps its place and none of its words', () => {
    const body = `${quoteOf(post, 'geheim')}\nJa\n${quoteOf(other, 'blijft')}`;
    const left = withoutQuotesOf(body, new Set([post]));
    expect(left).toBe(`> #{${post}}\nJa\n> #{${other}}\n> blijft`);
    expect(quotedIn(left)).toEqual([post, other]);
  });
});

it('the time of reading grows with the length of a post, whatever stands in it', () => {
  for (const seed of ['**', '_', '_a', '[', '[a](', 'https://', '> ', '- ', '@{', '**a', '*a*'])
    expect(blocksOf(seed.repeat(10_000 / seed.length)).length).toBeGreaterThan(0);
});
