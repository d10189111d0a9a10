import { chosenThemes, themeCookie } from '@leerkring/shared/contract/appearance';

/** The page (client/index.html) in the theme that was chosen in this browser; the same when none was. */
export const inTheme = (page: string, cookies = ''): string => {
  const all = cookies.split(';').map((cookie) => cookie.trim());
  const chosen = chosenThemes.find((theme) => all.includes(`${themeCookie}=${theme}`));
  return chosen ? page.replace(/<html\b/, `<html data-theme="${chosen}"`) : page;
};
