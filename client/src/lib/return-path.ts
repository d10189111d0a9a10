/**
 * Where somebody goes after signing in. Only a path of this site: an address from elsewhere in the
 * link would make the sign-in page a springboard for phishing.
 */
const parameter = 'terug';

export const signInPath = (from: string) =>
  from === '/' ? '/inloggen' : `/inloggen?${new URLSearchParams({ [parameter]: from })}`;

export const returnPathOf = (search: string): string => {
  const wanted = new URLSearchParams(search).get(parameter) ?? '/';
  const here = 'https://leerkring.invalid';
  // Browsers read a backslash as a slash and skip tabs and line ends, so let the parser decide.
  if (!wanted.startsWith('/') || !URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search: query, hash } = new URL(wanted, here);
  const isOurs = origin === here && !pathname.startsWith('//') && !pathname.startsWith('/inloggen');
  return isOurs ? pathname + query + hash : '/';
};
