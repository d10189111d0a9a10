import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportPreview } from '@leerkring/shared/contract/exchange';
import type { GroupSummary } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, Outlet, Route, Routes, useLocation } from 'react-router';
import { queryKeys } from '../../lib/query-keys';
import { WriteTogetherDialog } from './write-together-dialog';

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const person: PersonView = {
  ...{ id: id(1) as PersonView['id'], givenName: 'Joost', familyName: 'Vermaat', role: 'policy-adviser' },
  ...{ organisation: { id: id(2) as PersonView['organisation']['id'], name: 'Poldermeer' }, active: true },
};
const group = { id: id(3), name: 'Intervisie', myRole: 'member' } as GroupSummary;
const item = {
  ...{ id: id(4), title: 'Werkproces', version: 2 },
  versions: [{ files: [{ id: id(5), name: 'Werkproces.docx', extension: 'docx' }] }],
} as LibraryItemView;
const agreement = {
  ...{ id: id(6), groupId: id(3), groupName: 'Intervisie', title: 'Werkproces', state: 'concept' },
  ...{ reviewOn: null, lead: person.organisation, changedAt: '2026-11-27T09:00:00.000Z', eraseAt: null },
  ...{ mayWrite: true, revision: 0, templateKey: 'blank', documentId: id(7), createdBy: person },
  ...{ mayChange: true, mayWithdraw: true, basedOn: { itemId: id(4), version: 2, title: 'Werkproces' } },
};
const losses: ImportPreview['losses'] = [{ what: 'comments', count: 3 }];

let lost: ImportPreview['losses'];
let asked: string[];
let changed: string[];
let place: string;
let root: Root;

const answers: Record<string, () => unknown> = {
  agreements: () => agreement,
  'import-previews': () => ({
    words: 2,
    blocks: [{ kind: 'paragraph', text: 'Wij bellen.' }],
    more: 0,
    losses: lost,
  }),
  imports: () => ({ losses: lost }),
  [agreement.id]: () => ({ ...agreement, revision: 1, basedOn: null }),
};
const answer = async (input: unknown, { method, body }: RequestInit = {}) => {
  if (method === 'PATCH') changed.push(String(body));
  const last = String(input).split('/').at(-1) ?? '';
  asked.push(last);
  return {
    ok: true,
    status: 201,
    headers: new Headers(),
    blob: async () => new Blob(['docx']),
    text: async () => JSON.stringify(answers[last]?.()),
  };
};

function Place() {
  place = useLocation().pathname;
  return <Outlet context={{ person }} />;
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) => act(async () => button(name)?.click());
const words = () => document.querySelector('dialog')?.textContent ?? '';

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answer });
  asked = [];
  changed = [];
  lost = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always' },
    },
  });
  client.setQueryData(queryKeys.groups, [group]);
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Routes>
            <Route element={<Place />}>
              <Route
                path="*"
                element={<WriteTogetherDialog item={item} values={{}} open onClose={() => undefined} />}
              />
            </Route>
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
});
afterEach(() => act(async () => root.unmount()));

describe('a document of the library becomes a text of a group', () => {
  it('at once, when all of it comes along', async () => {
    await press('Begin met schrijven');
    expect(asked.slice(1)).toEqual(['content', 'import-previews', 'imports']);
    expect(place).toBe(`/afspraken/${agreement.id}`);
  });

  it('after saying what does not come along', async () => {
    lost = losses;
    await press('Begin met schrijven');
    expect(asked).not.toContain('imports');
    expect(words()).toContain('3 opmerkingen gaan niet mee.');
    expect(place).toBe('/');
    await press('Zet in de tekst');
    expect(asked.at(-1)).toBe('imports');
    expect(place).toBe(`/afspraken/${agreement.id}`);
  });

  it('or an empty one that names no document, when somebody would rather have that', async () => {
    lost = losses;
    await press('Begin met schrijven');
    await press('Begin met een lege tekst');
    expect(asked).not.toContain('imports');
    expect(changed).toEqual(['{"revision":0,"basedOn":null}']);
    expect(place).toBe(`/afspraken/${agreement.id}`);
  });

  it('or stays empty and names no document, when somebody leaves it at that', async () => {
    lost = losses;
    await press('Begin met schrijven');
    expect(changed).toEqual([]);
    await press('Sluit');
    expect(changed).toEqual(['{"revision":0,"basedOn":null}']);
    expect([asked.includes('imports'), place]).toEqual([false, '/']);
  });
});
