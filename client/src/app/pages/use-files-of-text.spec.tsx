import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { useFilesOfText } from './use-files-of-text';

let asked: URL[];
let added: string[];
let root: Root;

const answer = async (input: unknown) => {
  const address = new URL(String(input), 'https://leerkring.example');
  asked.push(address);
  const name = `afspraak.${address.searchParams.get('format')}`;
  return {
    ok: true,
    headers: new Headers({ 'content-disposition': `attachment; filename="${name}"` }),
    blob: async () => new Blob(['inhoud']),
  };
};
const add = (files: readonly File[]) => {
  added.push(...files.map(({ name }) => name));
};

function Page() {
  useFilesOfText('tekst', add);
  return null;
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answer });
  asked = [];
  added = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>,
    );
  });
});
afterEach(() => act(async () => root.unmount()));

it('makes the three files of a text alike: none of them holds what is only proposed', () => {
  expect(added).toEqual(['afspraak.odt', 'afspraak.docx', 'afspraak.pdf']);
  expect(asked.map(({ searchParams }) => searchParams.get('suggestions'))).toEqual(['none', 'none', 'none']);
});
