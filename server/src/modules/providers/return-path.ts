/** Where somebody may go after signing in: a page of ours. What a browser reads as another site is null. */
export function safeReturnPath(wanted: string): string | null {
  const here = 'https://leerkring.invalid';
  // Browsers read a backslash as a slash and skip tabs and line ends, so let the parser decide.
  if (!wanted.startsWith('/') || !URL.canParse(wanted, here)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  const isPage = origin === here && !pathname.startsWith('//') && !/^\/(api|inloggen)(\/|$)/.test(pathname);
  return isPage ? pathname + search + hash : null;
}
