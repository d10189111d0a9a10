import { describe, expect, it } from '@jest/globals';
import { inTheme } from './page-theme.js';

const page = '<!doctype html><html lang="nl"><head>';

describe('a page', () => {
  it.each(['light', 'dark', 'contrast'])('comes in the theme %s that was chosen', (theme) => {
    const dressed = `<!doctype html><html data-theme="${theme}" lang="nl"><head>`;
    expect(inTheme(page, `leerkring-theme=${theme}`)).toBe(dressed);
    expect(inTheme(page, `sid=x; leerkring-theme=${theme}; other=y`)).toBe(dressed);
  });

  it.each([
    ['nothing was chosen', undefined],
    ['the cookie is of something else', 'my-leerkring-theme=dark'],
    ['it says what nobody can choose', 'leerkring-theme="><script>'],
    ['it says more than a theme', 'leerkring-theme=darker'],
  ])('is as the device has it when %s', (_, cookies) => {
    expect(inTheme(page, cookies)).toBe(page);
  });
});
