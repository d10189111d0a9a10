import type { Plugin, Rolldown } from 'vite';

/** Files that need each other run in an order that depends on which is asked first: what one takes may not be there. */
export const noCircles = (): Plugin => ({
  name: 'no-circles',
  apply: 'build',
  generateBundle(_, bundle) {
    const circle = circleIn(bundle);
    if (circle) throw new Error(`these files need each other: ${circle.join(' > ')}`);
  },
});

const circleIn = (bundle: Rolldown.OutputBundle): readonly string[] | null => {
  const done = new Set<string>();
  const from = (fileName: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(fileName)) return [...way.slice(way.indexOf(fileName)), fileName];
    const file = bundle[fileName];
    if (file?.type !== 'chunk' || done.has(fileName)) return null;
    for (const imported of file.imports) {
      const circle = from(imported, [...way, fileName]);
      if (circle) return circle;
    }
    done.add(fileName);
    return null;
  };
  for (const fileName of Object.keys(bundle)) {
    const circle = from(fileName, []);
    if (circle) return circle;
  }
  return null;
};
