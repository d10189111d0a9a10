/** A BEM block with the modifiers that hold, followed by classes a caller adds. */
export function classNames(
  block: string,
  modifiers: ReadonlyArray<string | false | undefined> = [],
  added?: string,
): string {
  const names = modifiers.filter((modifier) => modifier).map((modifier) => `${block}--${modifier}`);
  return [block, ...names, added].filter(Boolean).join(' ');
}
