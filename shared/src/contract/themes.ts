/**
 * What threads and library items are about. On top stand the four accents of the programme, which do not
 * change; below each of them moderators keep themes of their own. A theme that is closed is not offered any
 * more, and what was put under it keeps it.
 */
import { z } from 'zod';
import { oneLine, Revision, ThemeId } from './common.js';
import { route } from './route.js';

const accent = (number: number) => ThemeId.parse(`019aa000-0000-7000-8000-00000000000${number}`);

/** Made by a migration, the same in every installation. */
export const accents = {
  localTailoring: accent(1),
  freeRole: accent(2),
  careAndSafety: accent(3),
  livedExperience: accent(4),
} as const;

export const maxSubThemes = 40;

export const ThemeName = oneLine(60);

export const ThemeView = z.object({
  id: ThemeId,
  /** The accent it belongs to; null for an accent itself. */
  parentId: ThemeId.nullable(),
  name: z.string(),
  closed: z.boolean(),
  revision: Revision,
});
export type ThemeView = z.infer<typeof ThemeView>;

export const ThemeInput = z.strictObject({ parentId: ThemeId, name: ThemeName });
export type ThemeInput = z.infer<typeof ThemeInput>;

export const ThemeChange = z.strictObject({
  revision: Revision,
  name: ThemeName.optional(),
  closed: z.boolean().optional(),
});
export type ThemeChange = z.infer<typeof ThemeChange>;

export const themeRoutes = {
  /** Each accent with its themes under it. */
  list: route('GET', '/themes', { summary: 'All themes, closed ones too', answer: z.array(ThemeView) }),
  add: route('POST', '/themes', {
    summary: 'Add a theme below an accent',
    problems: ['not-allowed', 'limit-reached'],
    body: ThemeInput,
    answer: ThemeView,
  }),
  change: route('PATCH', '/themes/:themeId', {
    summary: 'Rename a theme, close it or open it again',
    problems: ['not-allowed', 'conflict'],
    body: ThemeChange,
    answer: ThemeView,
  }),
};
