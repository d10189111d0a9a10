/**
 * The zod schemas of the contract as JSON Schema. What goes in and what comes out differ: an answer holds
 * exactly what it says, a text that comes in is trimmed. So both are made, and a name that means two things
 * gets `Input` behind it in what goes in.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { namedSchemas } from './named-schemas.js';

export type JsonSchema = Record<string, unknown>;
type Direction = 'input' | 'output';

const REF = '#/components/schemas/';
const INPUT = 'Input';

export interface WrittenSchemas {
  /** Those that the others point to, by name. */
  components: Record<string, JsonSchema>;
  /** One for each that was asked, in order; it may point to a component. */
  inputs: JsonSchema[];
  outputs: JsonSchema[];
}

export function writeSchemas(asked: { inputs: z.ZodType[]; outputs: z.ZodType[] }): WrittenSchemas {
  const given = write(asked.inputs, 'input');
  const answered = write(asked.outputs, 'output');
  const twofold = [...given.used].filter(
    (name) => answered.used.has(name) && !isDeepStrictEqual(given.named[name], answered.named[name]),
  );
  const renamed = renameIn(given, new Set(twofold));
  const used = { ...pick(answered), ...pick(renamed) };
  const components = Object.fromEntries(Object.entries(used).sort(([a], [b]) => a.localeCompare(b)));
  return { components, inputs: renamed.asked, outputs: answered.asked };
}

interface Written {
  named: Record<string, JsonSchema>;
  used: Set<string>;
  asked: JsonSchema[];
}

function write(asked: z.ZodType[], io: Direction): Written {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of namedSchemas) registry.add(schema, { id });
  const ids = asked.map((schema, index) => {
    const id = registry.get(schema)?.id ?? `#${index}`;
    if (!registry.has(schema)) registry.add(schema, { id });
    return id;
  });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `${REF}${id}`,
    unrepresentable: 'any',
    override: (context) => tidy(context, io),
  });
  const all = Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]): [string, JsonSchema] => [
      id,
      schema,
    ]),
  );
  const written = ids.map((id) => (id.startsWith('#') ? (all[id] ?? {}) : { $ref: `${REF}${id}` }));
  return { named: all, used: reachable(written, all), asked: written };
}

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

function tidy({ zodSchema, jsonSchema }: Parameters<Override>[0], io: Direction): void {
  // What comes out of a transformation zod cannot know; ours all make text of text.
  const { def } = zodSchema._zod;
  if (io === 'output' && def.type === 'pipe') {
    const { in: given, out } = def as z.core.$ZodPipeDef;
    // Where a schema stands behind it, that says what comes out.
    if (out._zod.def.type === 'transform') {
      const { $schema: _, ...before } = z.toJSONSchema(given);
      Object.assign(jsonSchema, before);
    }
  }
  // The format says it already, in one word.
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function reachable(from: unknown, all: Record<string, JsonSchema>): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    for (const name of namesIn(value)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(all[name]);
    }
  };
  visit(from);
  return found;
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.slice(REF.length)] : namesIn(inner),
  );
}

/** Whatever points to one of `names` is of another kind itself, hence renamed as well. */
function renameIn(written: Written, names: Set<string>): Written {
  const renamed = new Set(
    [...written.used].filter(
      (name) => names.has(name) || pointsTo(written.named[name], names, written.named),
    ),
  );
  const newName = (name: string) => (renamed.has(name) ? `${name}${INPUT}` : name);
  const rename = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, inner) =>
      key === '$ref' ? `${REF}${newName(String(inner).slice(REF.length))}` : inner,
    );
  return {
    named: Object.fromEntries(
      Object.entries(written.named).map(([name, schema]) => [newName(name), rename(schema)]),
    ),
    used: new Set([...written.used].map(newName)),
    asked: rename(written.asked),
  };
}

const pointsTo = (value: unknown, names: Set<string>, all: Record<string, JsonSchema>): boolean =>
  [...reachable(value, all)].some((name) => names.has(name));

const pick = ({ named, used }: Written): Record<string, JsonSchema> =>
  Object.fromEntries([...used].map((name) => [name, named[name] ?? {}]));
