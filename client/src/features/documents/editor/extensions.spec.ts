/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { documentBlocks, documentMarks, documentNodes } from '@leerkring/shared/contract/document-schema';
import type { ContentMatch } from '@tiptap/pm/model';
import { schema } from './test-editor';

/** The names of all that may stand in it, in whatever place. */
const heldBy = (match: ContentMatch, seen = new Set<ContentMatch>(), names = new Set<string>()): string[] => {
  if (seen.has(match)) return [];
  seen.add(match);
  for (let edge = 0; edge < match.edgeCount; edge += 1) {
    const { type, next } = match.edge(edge);
    names.add(type.name);
    heldBy(next, seen, names);
  }
  return [...names].sort();
};
const nodes = Object.values(schema.nodes).filter(({ name }) => name !== 'doc' && name !== 'text');

describe('what the editor makes', () => {
  it('is exactly what the server lets into a text', () => {
    const made = nodes.map(({ name, spec, contentMatch }) => [
      name,
      Object.keys(spec.attrs ?? {}).sort(),
      heldBy(contentMatch),
    ]);
    const taken = Object.entries(documentNodes).map(([name, { attributes, holds }]) => [
      name,
      Object.keys(attributes).sort(),
      [...holds].sort(),
    ]);
    expect(made.sort()).toEqual(taken.sort());
    expect(heldBy(schema.topNodeType.contentMatch)).toEqual([...documentBlocks].sort());
  });

  it('has the marks that the server takes, with their attributes', () => {
    const made = Object.values(schema.marks).map(({ name, spec }) => [
      name,
      Object.keys(spec.attrs ?? {}).sort(),
    ]);
    const taken = Object.entries(documentMarks).map(([name, { shape }]) => [name, Object.keys(shape).sort()]);
    expect(made.sort()).toEqual(taken.sort());
  });

  it('lays no mark twice over the same words: Yjs would give it a name that the server does not know', () => {
    expect(Object.values(schema.marks).filter((mark) => !mark.excludes(mark))).toEqual([]);
  });

  it('begins each element with values that the server takes', () => {
    const wrong = nodes.flatMap(({ name, spec }) =>
      Object.entries(spec.attrs ?? {})
        .map(([key, attribute]) => [key, attribute.default as unknown] as const)
        .filter(([, value]) => value !== null)
        .filter(([key, value]) => !documentNodes[name]?.attributes[key]?.safeParse(value).success)
        .map(([key]) => `${name}.${key}`),
    );
    expect(wrong).toEqual([]);
  });
});
