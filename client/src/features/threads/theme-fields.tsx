import type { ThemeView } from '@leerkring/shared/contract/themes';
import { roadmapSteps, type StepKey } from '@leerkring/shared/roadmap/steps';
import { threadText, newThreadText as words } from '../../text/threads';
import { Select } from '../../ui/select';

export interface ThemeFieldsProps {
  themes: readonly ThemeView[];
  themeId: string;
  step: StepKey | null;
  error?: string | undefined;
  onTheme: (themeId: string) => void;
  onStep: (step: StepKey | null) => void;
}

/** Where a thread stands: an accent or a theme below it, and a step when it belongs to one. */
export function ThemeFields({ themes, themeId, step, error, onTheme, onStep }: ThemeFieldsProps) {
  const accents = themes.filter(({ parentId }) => parentId === null);
  const options = accents.flatMap((accent) => [
    { value: accent.id, label: accent.name },
    ...themes
      // A closed one is still there for what stands under it.
      .filter(({ parentId, closed, id }) => parentId === accent.id && (!closed || id === themeId))
      .map(({ id, name }) => ({ value: id, label: `${accent.name} · ${name}` })),
  ]);
  return (
    <>
      <Select
        label={words.theme}
        options={options}
        placeholder={words.chooseTheme}
        value={themeId}
        error={error}
        onChange={(event) => onTheme(event.currentTarget.value)}
      />
      <Select
        label={words.step}
        options={roadmapSteps.map(({ key, number, title }) => ({
          value: key,
          label: threadText.stepOption(number, title),
        }))}
        placeholder={words.noStep}
        value={step ?? ''}
        onChange={(event) => onStep((event.currentTarget.value || null) as StepKey | null)}
      />
    </>
  );
}
