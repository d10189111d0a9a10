/** How the app looks on this device. Without a choice the device decides, through the media queries in the tokens. */
import { chosenThemes, themeCookie } from '@leerkring/shared/contract/appearance';

export const themes = ['device', ...chosenThemes] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'leerkring-theme';
const yearInSeconds = 365 * 24 * 3_600;

/** A browser may refuse storage altogether; then the device decides. */
export function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === saved) ?? 'device';
  } catch {
    return 'device';
  }
}

/** The page, and the next one: the server is told. */
export function wearTheme(theme: Theme): void {
  const maxAge = theme === 'device' ? 0 : yearInSeconds;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not there without https
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${maxAge}; SameSite=Lax${secure}`;
  const root = document.documentElement;
  if (theme === 'device') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** A choice holds in every tab of this browser. */
export function wearSavedTheme(): void {
  wearTheme(savedTheme());
  window.addEventListener('storage', ({ key }) => {
    if (key === storageKey) wearTheme(savedTheme());
  });
}

export function chooseTheme(theme: Theme): void {
  wearTheme(theme);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // The choice holds until this page is left.
  }
}
