import { describe, expect, it } from '@jest/globals';
import type { PersonId, PostId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { bodyOf, wordsOf } from './composer-words';
import { type Tool, withTool } from './tools';

const fenna = '019aa000-0000-7000-8000-000000000aaa' as PersonId;
const postId = '019aa000-0000-7000-8000-000000000bbb' as PostId;
const person = { id: fenna, givenName: 'Fenna', familyName: 'Oosterwoud' } as PersonView;
const names = { nameOf: () => 'Fenna Oosterwoud' };
const posts = [{ id: postId, number: 3, authorId: fenna }];

describe('a post while it is written', () => {
  it('shows names, and is kept with ids', () => {
    const body = `${quoteOf(postId, 'Om de week')}\n\nDank ${mentionOf(fenna)}`;
    const words = wordsOf(body, names, posts);
    expect(words).toBe('> [Citaat van Fenna Oosterwoud, bericht 3]\n> Om de week\n\nDank @Fenna Oosterwoud');
    expect(bodyOf(words, [person], names, posts)).toBe(body);
  });
});

describe('a tool', () => {
  it.each<[Tool, string, string]>([
    ['bold', 'een [twee] drie', 'een **[twee]** drie'],
    ['italic', 'een [twee] drie', 'een _[twee]_ drie'],
    ['list', 'een\n[twee\ndrie]', 'een\n[- twee\n- drie]'],
    ['quote', '[een]', '[> een]'],
    ['link', 'zie [dit]', 'zie [dit](https://[])'],
  ])('%s', (tool, before, after) => {
    const start = before.indexOf('[');
    const end = before.indexOf(']') - 1;
    const { value, selection } = withTool(tool, before.replace(/[[\]]/g, ''), [start, end]);
    const marked = `${value.slice(0, selection[0])}[${value.slice(...selection)}]${value.slice(selection[1])}`;
    expect(marked).toBe(after);
  });
});
