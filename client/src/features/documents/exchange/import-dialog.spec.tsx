import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { mediaTypes } from '@leerkring/shared/contract/exchange';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ImportDialog } from './import-dialog';

const preview = {
  words: 3,
  blocks: [
    { kind: 'heading', text: 'Afspraken' },
    { kind: 'paragraph', text: 'Wij bellen.' },
  ],
  more: 2,
  losses: [
    { what: 'comments', count: 3 },
    { what: 'images', count: 1 },
  ],
};

let asked: { address: string; type: string | undefined }[];
let refuse: string | null;
let closed: number;
let root: Root;
let page: HTMLElement;

const answer = async (input: unknown, init: RequestInit = {}) => {
  const type = (init.headers as Record<string, string>)['content-type'];
  asked.push({ address: String(input), type });
  const isPreview = String(input).endsWith('/import-previews');
  const problem = { type: '', title: '', status: 422, detail: '', instance: '', code: refuse };
  const body = refuse ? problem : isPreview ? preview : { losses: [] };
  return {
    ok: !refuse,
    status: refuse ? 422 : 201,
    json: async () => body,
    text: async () => JSON.stringify(body),
  };
};

const choose = (file: File) =>
  act(async () => {
    const input = page.querySelector('input');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
const words = () => page.querySelector('dialog')?.textContent ?? '';
const button = (name: string) =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answer });
  asked = [];
  refuse = null;
  closed = 0;
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  const close = () => {
    closed += 1;
  };
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <ImportDialog documentId={'1' as DocumentId} open onClose={close} />
      </QueryClientProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

describe('somebody who chooses a file', () => {
  it('sees first what comes and what does not, and puts it in with one press', async () => {
    await choose(new File(['x'], 'Afspraken.DOCX'));
    expect(words()).toContain('Dit komt in de tekst: 3 woorden');
    expect(words()).toContain('KopAfspraken');
    expect(words()).toContain('En nog 2 stukken tekst.');
    expect(words()).toContain('3 opmerkingen gaan niet mee.');
    expect(words()).toContain('Eén afbeelding gaat niet mee.');
    expect(asked).toEqual([{ address: '/api/v1/documents/1/import-previews', type: mediaTypes.docx }]);
    await act(async () => button('Zet in de tekst')?.click());
    expect(asked.at(-1)).toEqual({ address: '/api/v1/documents/1/imports', type: mediaTypes.docx });
    expect(closed).toBe(1);
  });

  it('of another kind, or too large, hears so before anything is sent', async () => {
    await choose(new File(['x'], 'foto.png'));
    expect(words()).toContain('Kies een bestand dat eindigt op .odt of .docx.');
    const large = new File(['x'], 'groot.odt');
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    await choose(large);
    expect(words()).toContain('Dit bestand is groter dan 10 MB.');
    expect([asked, button('Zet in de tekst')]).toEqual([[], undefined]);
  });

  it('that cannot be read, hears what to do', async () => {
    refuse = 'file-has-macros';
    await choose(new File(['x'], 'met-macros.odt'));
    expect(words()).toContain('In dit bestand zitten macro’s.');
    expect(button('Zet in de tekst')).toBeUndefined();
  });
});
