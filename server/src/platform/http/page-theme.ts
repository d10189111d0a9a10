import { chosenThemes, themeCookie } from '@leerkring/shared/contract/appearance';

const choice = new RegExp(`(?:^|; *)${themeCookie}=(${chosenThemes.join('|')})(?:;|$)`);

/** The page (client/index.html) in the theme that was chosen in this browser; the same when none was. */
export const inTheme = (page: string, cookies: string | undefined): string => {
  const chosen = cookies?.match(choice)?.[1];
  return chosen ? page.replace(/<html\b/, `<html data-theme="${chosen}"`) : page;
};
