import { describe, expect, it } from '@jest/globals';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { SaveStatus } from '../../lib/document-provider';
import { Announcer } from '../../ui/announcer';
import { useSavingAnnounced } from './use-saving-announced';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Saving({ status }: { status: SaveStatus }) {
  useSavingAnnounced(status);
  return <Announcer />;
}

/** What is heard while saving goes like this, one after the other. */
const heardOf = (...course: SaveStatus[]): string[] => {
  const place = document.createElement('div');
  const root = createRoot(place);
  const heard: string[] = [];
  let before: string | null = null;
  for (const status of course) {
    act(() => root.render(<Saving status={status} />));
    const { textContent } = place;
    if (before !== null && textContent !== before) heard.push((textContent ?? '').trim());
    before = textContent;
  }
  act(() => root.unmount());
  return heard;
};

describe('saving', () => {
  it('is not heard of as long as it goes as it should', () => {
    expect(heardOf('saved', 'saving', 'saved', 'saving', 'saved')).toEqual([]);
  });

  it('is heard of when it fails, and when all is safe again', () => {
    expect(heardOf('saved', 'saving', 'delayed', 'saving', 'saved')).toEqual([
      'Nog niet opgeslagen: we proberen het opnieuw',
      'Alles is weer opgeslagen',
    ]);
    expect(heardOf('saved', 'offline', 'saved')).toEqual([
      'Niet verbonden: je tekst staat nog op dit scherm',
      'Alles is weer opgeslagen',
    ]);
  });

  it('is not heard of while a text opens', () => {
    expect(heardOf('offline', 'saving', 'saved')).toEqual([]);
  });
});
