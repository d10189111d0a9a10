import { describe, expect, it } from '@jest/globals';
import { PersonId } from '@leerkring/shared/contract/common';
import type { Joined, SessionView } from '@leerkring/shared/contract/sessions';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../../ui/announcer';
import { type Saving, SavingLedger } from './saving';
import { ServerClock } from './server-clock';
import { useAnnouncements } from './use-announcements';

const me = PersonId.parse('0190c1f0-0000-7000-8000-00000000000a');
const view = {
  status: 'running',
  facilitatorId: me,
  run: null,
  timer: null,
  lists: [],
} as unknown as SessionView;
const frame = { plan: { blocks: [], phases: [] } } as unknown as Joined['frame'];

function Room({ saving }: { saving: SavingLedger }) {
  useAnnouncements({ view, frame, me, clock: new ServerClock(), saving });
  return <Announcer />;
}

describe('in the room, saving', () => {
  it('is heard of when it fails and when all is safe again, whatever is being saved, and not in between', () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    const saving = new SavingLedger();
    const place = document.createElement('div');
    const root = createRoot(place);
    act(() => root.render(<Room saving={saving} />));
    const heard = (key: string, status: Saving['status']) => {
      act(() => saving.report(key, { status, unsaved: status !== 'saved' }));
      return place.textContent?.trim();
    };
    const goesWell = ['saving', 'saved', 'saving'] as const;
    expect(goesWell.map((status) => heard('reflection', status))).toEqual(['', '', '']);
    const fails = 'Nog niet opgeslagen: we proberen het opnieuw';
    expect(heard('card', 'delayed')).toBe(fails);
    expect(heard('reflection', 'saved')).toBe(fails);
    expect(heard('card', 'saved')).toBe('Alles is weer opgeslagen');
    act(() => root.unmount());
  });
});
