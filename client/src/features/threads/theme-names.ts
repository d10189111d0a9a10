import type { ThemeView } from '@leerkring/shared/contract/themes';
import type { ThreadSummary } from '@leerkring/shared/contract/threads';
import { stepByKey } from '@leerkring/shared/roadmap/steps';
import { threadText } from '../../text/threads';

export interface ThemeNames {
  /** The accent, and below it the theme when it is not the accent itself. */
  of: (themeId: string) => { accent: string; theme: string | null };
}

export const themeNames = (themes: readonly ThemeView[]): ThemeNames => {
  const byId = new Map<string, ThemeView>(themes.map((theme) => [theme.id, theme]));
  return {
    of: (themeId) => {
      const theme = byId.get(themeId);
      const parent = theme?.parentId ? byId.get(theme.parentId) : undefined;
      return { accent: (parent ?? theme)?.name ?? '', theme: parent ? (theme?.name ?? null) : null };
    },
  };
};

/** "Zorg en veiligheid · Wonen en corporaties · stap 6" */
export const whereOf = ({ themeId, step }: Pick<ThreadSummary, 'themeId' | 'step'>, names: ThemeNames) => {
  const { accent, theme } = names.of(themeId);
  const number = step ? stepByKey(step)?.number : undefined;
  return [accent, theme, number && threadText.stepOf(number)].filter(Boolean);
};
