import { useState } from 'react';
import { Announcer } from '../ui/announcer';
import { SegmentedControl } from '../ui/segmented-control';
import type { Theme } from './theme';
import { ButtonSpecimens, ChipSpecimens, StateSpecimens } from './ui-page-controls';
import { ChoiceSpecimens, FieldSpecimens } from './ui-page-fields';
import { OverlaySpecimens } from './ui-page-overlays';
import { PeopleSpecimens, ReadingSpecimens, RowSpecimens } from './ui-page-reading';
import './ui-page.css';

const worn: Record<Exclude<Theme, 'device'>, string> = {
  light: 'Licht',
  dark: 'Donker',
  contrast: 'Contrast',
};
const names = ['light', 'dark', 'contrast'] as const;
const choices = [
  { value: 'all', label: 'Alle' },
  ...names.map((value) => ({ value, label: worn[value] })),
] as const;
type Shown = (typeof choices)[number]['value'];

/** For development: every primitive in every theme, side by side or one at a time (`/ui?theme=dark`). */
export function UiPage() {
  const asked = new URLSearchParams(location.search).get('theme');
  const [shown, setShown] = useState<Shown>(names.find((name) => name === asked) ?? 'all');
  const themes = shown === 'all' ? names : [shown];
  return (
    <main className="leerkring-ui-page">
      <header className="leerkring-ui-page__top">
        <h1>Bouwstenen</h1>
        <SegmentedControl label="Thema" labelHidden options={choices} value={shown} onChange={setShown} />
      </header>
      <div className="leerkring-ui-page__themes">
        {themes.map((theme) => (
          <section
            className="leerkring-ui-page__theme"
            data-theme={theme}
            key={theme}
            aria-label={worn[theme]}
          >
            <ReadingSpecimens />
            <ButtonSpecimens />
            <ChipSpecimens />
            <RowSpecimens />
            <PeopleSpecimens />
            <FieldSpecimens />
            <ChoiceSpecimens />
            <OverlaySpecimens theme={worn[theme]} />
            <StateSpecimens />
          </section>
        ))}
      </div>
      <Announcer />
    </main>
  );
}
