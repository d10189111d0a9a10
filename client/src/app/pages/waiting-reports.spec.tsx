import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, Outlet, Route, Routes } from 'react-router';
import { queryKeys } from '../../lib/query-keys';
import { ReportRows, useWaitingReports } from './waiting-reports';

let asked: string[];
let client: QueryClient;
let root: Root;

function Rows() {
  const { reports, isPending } = useWaitingReports();
  return isPending ? 'Even wachten' : <ReportRows reports={reports} />;
}

/** What somebody with this role is led to; of what is not known the server is asked. */
const shown = async (role: NetworkRole, flags: object[], recognised?: object[]) => {
  client.setQueryData(queryKeys.postFlags, flags);
  if (recognised) client.setQueryData(queryKeys.caseReports, recognised);
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Routes>
            <Route element={<Outlet context={{ person: { id: 'ik', role } }} />}>
              <Route path="/" element={<Rows />} />
            </Route>
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  const links = [...document.querySelectorAll('a.title-link')];
  return links.map((link) => `${link.textContent}: ${link.getAttribute('href')}`);
};

beforeEach(() => {
  asked = [];
  const fetch = async (input: unknown) => {
    asked.push(String(input));
    throw new Error('There is no server');
  };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch });
  client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => act(async () => root.unmount()));

it('tells whoever is to look at posts how many wait, and leads there', async () => {
  expect(await shown('moderator', [{}, {}])).toEqual([
    '2 meldingen over berichten wachten op je: /gesprekken/aandacht',
  ]);
  expect(asked).toEqual([]);
});

it('tells a privacy officer where somebody was recognised and nobody decided', async () => {
  expect(await shown('privacy-officer', [{}], [{ decided: null }, { decided: {} }])).toEqual([
    '1 melding over een bericht wacht op je: /gesprekken/aandacht',
    '1 melding bij Herkende casussen wacht op je: /herkende-casussen',
  ]);
});

it('says nothing when nothing waits', async () => {
  expect(await shown('privacy-officer', [], [{ decided: {} }])).toEqual([]);
});
