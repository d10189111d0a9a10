/**
 * The arrow keys of tabs and menus (ARIA Authoring Practices): one stop for Tab, arrows walk round, Home and End
 * jump. Given the elements in order it answers which one a key leads to, or nothing when the key is not ours.
 */
const steps: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function rovingTarget<T>(key: string, items: readonly T[], current: T): T | undefined {
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const step = steps[key];
  if (step === undefined || items.length === 0) return undefined;
  const position = items.indexOf(current);
  if (position === -1) return step === 1 ? items[0] : items.at(-1);
  return items[(position + step + items.length) % items.length];
}
