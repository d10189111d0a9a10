import { afterEach, describe, expect, it } from '@jest/globals';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Announcer, announce } from './announcer';
import { initials } from './avatar';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { SegmentedControl } from './segmented-control';
import { Tabs } from './tabs';
import { TextField } from './text-field';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
function show(content: ReactNode): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() => root?.render(content));
  return place;
}
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

/** What a screen reader reads after the name of a control. */
function description(control: Element | null): string {
  const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
}

describe('Button', () => {
  it('lets no second press through while it is busy, and keeps its name', () => {
    let pressed = 0;
    let submitted = 0;
    const place = show(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted += 1;
        }}
      >
        <Button type="submit" busy onClick={() => (pressed += 1)}>
          Bewaren
        </Button>
      </form>,
    );
    const button = place.querySelector('button');
    act(() => button?.click());
    expect([pressed, submitted]).toEqual([0, 0]);
    expect(button?.textContent).toBe('Bewaren');
    expect(button?.disabled).toBe(false);
  });
});

describe('Field', () => {
  it('has hint, error and counter read out with the control', () => {
    const input = show(
      <TextField label="Werkvraag" hint="Eén zin." error="Maak je vraag af." counter="15 van 200 tekens" />,
    ).querySelector('input');
    expect(description(input)).toBe('Eén zin. | Maak je vraag af. | 15 van 200 tekens');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.labels?.[0]?.textContent).toBe('Werkvraag');
  });

  it('is not invalid without an error', () => {
    const input = show(<Checkbox label="Akkoord" hint="Kan later." />).querySelector('input');
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
    expect(description(input)).toBe('Kan later.');
  });
});

describe('SegmentedControl', () => {
  it('can start without a choice and tells which one is made', () => {
    const chosen: string[] = [];
    const options = [
      { value: 'cold', label: 'koud' },
      { value: 'warm', label: 'warm' },
    ] as const;
    const place = show(
      <SegmentedControl
        label="Hoe raak?"
        options={options}
        value={undefined}
        onChange={(value) => chosen.push(value)}
      />,
    );
    expect(place.querySelector(':checked')).toBeNull();
    act(() => place.querySelectorAll('input')[1]?.click());
    expect(chosen).toEqual(['warm']);
  });
});

describe('Tabs', () => {
  const tabs = [
    { id: 'text', label: 'Tekst', content: <input aria-label="Tekst" />, keep: true },
    { id: 'case', label: 'Casus', content: 'De casus' },
  ] as const;

  it('hands the focus and the choice on with an arrow key', () => {
    const chosen: string[] = [];
    const place = show(<Tabs label="Lezen" tabs={tabs} selected="text" onSelect={(id) => chosen.push(id)} />);
    const [first, second] = place.querySelectorAll<HTMLElement>('[role=tab]');
    act(() => first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true })));
    expect(chosen).toEqual(['case']);
    expect(document.activeElement).toBe(second);
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  });

  it('keeps a panel alive out of sight when asked, and no other', () => {
    const place = show(<Tabs label="Lezen" tabs={tabs} selected="case" onSelect={() => {}} />);
    expect(place.querySelector('input')?.closest<HTMLElement>('[role=tabpanel]')?.hidden).toBe(true);
    act(() => root?.render(<Tabs label="Lezen" tabs={tabs} selected="text" onSelect={() => {}} />));
    expect(place.textContent).not.toContain('De casus');
  });
});

describe('announce', () => {
  it('speaks the same words again when they are said twice', () => {
    const region = show(<Announcer />).querySelector('[aria-live=polite]');
    act(() => announce('Je bent aan de beurt'));
    const first = region?.textContent;
    act(() => announce('Je bent aan de beurt'));
    expect(region?.textContent?.trim()).toBe('Je bent aan de beurt');
    expect(region?.textContent).not.toBe(first);
  });
});

describe('initials', () => {
  it('take the first and the last name, and leave out what stands between', () => {
    expect(['Jan de Vries', 'Şeyda Yıldız', 'Lotte', '  '].map(initials)).toEqual(['JV', 'ŞY', 'L', '']);
  });
});
