/** What somebody looked for before. It stays on this device, apart for each person, and goes when they log out. */
const keyOf = (personId: string) => `leerkring-searches-${personId}`;
const most = 6;

export const recentSearches = (personId: string): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
};

export const rememberSearch = (personId: string, typed: string): void => {
  const text = typed.trim();
  if (text.length < 2) return;
  const same = (other: string) => other.toLocaleLowerCase('nl') === text.toLocaleLowerCase('nl');
  const others = recentSearches(personId).filter((other) => !same(other));
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify([text, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing: then there is nothing to show either.
  }
};

export const forgetSearches = (personId: string): void => {
  try {
    localStorage.removeItem(keyOf(personId));
  } catch {
    // As above.
  }
};
