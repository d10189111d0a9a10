import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { queryKeys } from '../../lib/query-keys';
import { useThread } from './use-thread';

const size = 50;
const threadId = '019aa000-0000-7000-8000-000000000aaa';
const at = '2026-11-24T12:00:00Z';
const me = {
  ...{ id: '019aa000-0000-7000-8000-000000000bbb', givenName: 'Fenna', familyName: 'Oosterwoud' },
  ...{ role: 'wijk-ggd', active: true, organisation: { id: threadId, name: 'Heidebergen' } },
};
/** Of the thread, as the server has it. */
let last: number;
let readUpTo: number;
let asked: string[];
let client: QueryClient;
let root: Root;
let more: ReturnType<typeof useThread>['more'];
let shown: string;

const answer = async (input: unknown): Promise<Response> => {
  const query = new URL(String(input), 'http://localhost').searchParams;
  asked.push(query.toString());
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : null);
  const [before, from, around] = [number('before'), number('from'), number('around')];
  const first = Math.max(1, before === null ? (from ?? (around ?? readUpTo + 1) - 10) : before - size);
  const end = Math.min(last, before === null ? first + size - 1 : before - 1);
  const posts = Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => ({
    ...{ id: crypto.randomUUID(), number: first + index, authorId: me.id, state: 'present', body: 'Ja.', at },
    ...{ attachments: [], unseenAttachments: 0, editedAt: null, reactions: [], poll: null, revision: 0 },
    ...{ mayChange: false, mayRemove: false },
  }));
  const view = {
    ...{
      id: threadId,
      group: null,
      title: 'Een vraag',
      themeId: me.id,
      step: null,
      author: me,
      startedAt: at,
    },
    ...{
      last: { by: me, at },
      answers: last - 1,
      answered: false,
      pinned: false,
      locked: false,
      hidden: false,
    },
    ...{ unread: 0, revision: 0, posts, earlier: first - 1, later: last - end, lastNumber: last, quoted: [] },
    ...{ people: [me], answerPostId: null, readUpTo, draft: '', draftAttachments: [], subject: null },
    ...{ splitFrom: null, mayWrite: true, mayChange: false, mayMarkAnswer: false, mayModerate: false },
  };
  return { ok: true, status: 200, text: async () => JSON.stringify(view) } as Response;
};

function Shown({ at }: { at: number | null }) {
  const thread = useThread(threadId, at);
  more = thread.more;
  const numbers = thread.data?.posts.map(({ number }) => number) ?? [];
  // With none left out, and none twice.
  const joins = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  shown = joins ? `${numbers[0]}-${numbers.at(-1)}` : numbers.join();
  return null;
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
/** Until nothing is being read, and what was read is on the screen. */
const settle = () =>
  act(async () => {
    do await turn();
    while (client.isFetching() > 0);
    await turn();
  });
const openAt = async (at: number | null) => {
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Shown at={at} />
      </QueryClientProvider>,
    ),
  );
  await settle();
};
const doing = async (something: () => Promise<unknown>) => {
  await act(async () => {
    await something();
  });
  await settle();
};
const news = () => doing(() => client.invalidateQueries({ queryKey: queryKeys.threads }));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answer });
  [last, readUpTo, asked] = [200, 99, []];
  client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

describe('a long thread on the screen', () => {
  it('opens where somebody is in reading, and grows at both ends', async () => {
    await openAt(null);
    expect(shown).toBe('90-139');
    await doing(more.later);
    expect(shown).toBe('90-189');
    await doing(more.earlier);
    expect(shown).toBe('40-189');
  });

  it('is read again after news as it stood, also when somebody has read on since', async () => {
    await openAt(null);
    [readUpTo, last] = [150, 201];
    await news();
    expect([shown, asked]).toEqual(['90-139', ['', 'from=90']]);
    await doing(more.earlier);
    asked = [];
    await news();
    expect(asked).toEqual(['before=90', 'from=90']);
    expect(shown).toBe('40-139');
  });

  it('goes to another post with the part around that one', async () => {
    await openAt(150);
    expect(shown).toBe('140-189');
    await openAt(20);
    expect([shown, asked]).toEqual(['10-59', ['around=150', 'around=20']]);
  });
});
