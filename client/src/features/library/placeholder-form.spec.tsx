import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LibraryItemView } from '@leerkring/shared/contract/library';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, Route, Routes } from 'react-router';
import { PlaceholderForm } from './placeholder-form';

const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const organisation = { id: id(1), name: 'Poldermeer' };
const item: LibraryItemView = LibraryItemView.parse({
  ...{ id: id(2), kind: 'podcast', documentType: null, title: 'Het stuk', description: '', organisation },
  ...{ stepKey: null, themeIds: [], year: 2026, status: 'concept', classification: 'network', group: null },
  ...{ version: 1, reusedBy: 0, changedAt: '2026-11-27T09:00:00.000Z', story: '', sizeClass: null },
  ...{ licence: 'free', contactRole: '', reviewOn: null, links: [], versions: [], reuses: [], basedOn: null },
  ...{ mayChange: true, mayReclassify: true, mayReuse: true, mayRemove: true, revision: 1 },
  ...{ fromText: null, hidden: false },
  createdAt: '2026-11-27T09:00:00.000Z',
  createdBy: {
    id: id(3),
    givenName: 'Joost',
    familyName: 'Vermaat',
    role: 'policy-adviser',
    organisation,
    active: true,
  },
});
const placeholders = [
  { key: 'gemeente', label: 'Gemeente', count: 1, suggestion: 'Poldermeer', fileIds: [] },
];

let answer: (response: Response) => void;
let hearOfVersion: () => void;
let root: Root;
let page: HTMLElement;

/** The page that shows the form; when it hears of the new version, the form on it is another one. */
function Page() {
  const [version, setVersion] = useState(1);
  hearOfVersion = () => setVersion(2);
  return <PlaceholderForm key={version} item={item} placeholders={placeholders} more={() => null} />;
}

beforeEach(async () => {
  const answered = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: () => answered });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Routes>
            <Route path="/" element={<Page />} />
            <Route path={`/bibliotheek/${item.id}`} element={<h1>Het stuk</h1>} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

describe('somebody who filled in a document', () => {
  it('sees what came of it, also when the new version was told of before the answer came', async () => {
    await act(async () => page.querySelector('form')?.requestSubmit());
    await act(async () => hearOfVersion());
    const stored = { ok: true, status: 200, text: async () => JSON.stringify(item) } as Response;
    await act(async () => answer(stored));
    expect(page.textContent).toBe('Het stuk');
  });
});
