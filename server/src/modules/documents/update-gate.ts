/**
 * The gate: what is let into a text. Yjs itself believes every frame: one of ten bytes can mute a colleague
 * for ever, make a text that nobody can open again, or hide a megabyte in it. So each update is taken apart
 * first, and comes in only when it is of a human size, speaks for its own author, builds on nothing that is
 * not there, and holds only what our editor makes, in the place where the editor makes it. An update that
 * passes can be applied to the text without an error; a test tries to prove otherwise.
 */
import {
  documentBlocks,
  documentMarks,
  documentNodes,
  maxDocumentDepth,
  maxMovedWords,
  movedWords,
} from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { z } from 'zod';
import { type DocumentIndex, type Place, type Struct, suggestionOf } from './document-index.js';

/** Larger than any human edit: twenty pages from the clipboard are some thousands. */
const maxStructs = 10_000;
const maxDeleteRanges = 10_000;
/** Characters in one piece. */
const maxLength = 1_000_000;
/** A tab has one Yjs client; Yjs takes a new one when it believes that another uses it. */
const maxNewClients = 3;

export type Verdict =
  /** Nothing in it that is not there already. */
  | { kind: 'known' }
  | { kind: 'new' }
  /** New, once these Yjs clients, which nobody uses yet, are the author's; judge it again then. */
  | { kind: 'unbound'; clients: number[] }
  /** Builds on edits that are not there, or not yet. */
  | { kind: 'gap' }
  | { kind: 'bad' }
  /** Speaks for somebody else. */
  | { kind: 'foreign' };

/** Who pushes. */
export interface Author {
  personId: string;
  /** Whether this Yjs client is theirs; null when nobody uses it yet. */
  isOwn: (client: number) => boolean | null;
}

/** What is to be judged, as Yjs reads it. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Null when the bytes are not one update of a human size. Touches no text. */
export const decodeUpdate = (update: Uint8Array): Decoded | null => {
  try {
    const decoded = Y.decodeUpdate(update);
    const ranges = [...decoded.ds.clients.values()].reduce((sum, list) => sum + list.length, 0);
    const isHuman = decoded.structs.length <= maxStructs && ranges <= maxDeleteRanges;
    // Of a client that comes twice Yjs would see only the last part, when it applies the update.
    return isHuman && clientsOf(decoded).length === decoding.readVarUint(decoding.createDecoder(update))
      ? decoded
      : null;
  } catch {
    return null;
  }
};

/** Judges one update and, when it is new, adds it to the index; otherwise the index stays as it was. */
export const judge = (
  { structs, ds }: Decoded,
  index: DocumentIndex,
  { personId, isOwn }: Author,
): Verdict => {
  if (!structs.every(isFromEditor)) return { kind: 'bad' };
  const clients = clientsOf({ structs });
  if (clients.some((client) => isOwn(client) === false)) return { kind: 'foreign' };
  const newClients = clients.filter((client) => isOwn(client) === null);
  if (newClients.length > maxNewClients) return { kind: 'bad' };
  const isKnown = structs.every(({ id, length }) => id.clock + length <= index.endOf(id.client));
  if (isKnown && ds.clients.size === 0) return { kind: 'known' };
  index.begin();
  const outcome = addInOrder(structs, index, personId) ?? (deletesKnown(ds, index) ? null : 'gap');
  if (outcome === null && newClients.length === 0) return { kind: 'new' };
  index.rollback();
  return outcome === null ? { kind: 'unbound', clients: newClients } : { kind: outcome };
};

const clientsOf = ({ structs }: Pick<Decoded, 'structs'>): number[] => [
  ...new Set(structs.map(({ id }) => id.client)),
];

/** What can be seen of one piece by itself. */
const isFromEditor = (struct: Struct): boolean => {
  const { id, length } = struct;
  if (struct instanceof Y.Skip || length < 1 || length > maxLength || id.client > 0xff_ff_ff_ff) return false;
  if (!(struct instanceof Y.Item)) return true;
  const parent: unknown = struct.parent;
  return typeof parent !== 'string' || parent === documentRoot;
};

/** Null when all of it could be added; on the way each piece may wait for another in the same update. */
const addInOrder = (
  structs: readonly Struct[],
  index: DocumentIndex,
  personId: string,
): 'gap' | 'bad' | 'foreign' | null => {
  let waiting = structs;
  while (waiting.length > 0) {
    const later: Struct[] = [];
    for (const struct of waiting) {
      // Also of a piece that is there already: Yjs keeps it waiting when what it names is not there.
      const place = index.placeFor(struct);
      if (!place) later.push(struct);
      else if (!belongs(struct, place)) return 'bad';
      else if (place.kind === 'text' && !mayPropose(struct, index, personId)) return 'foreign';
      else index.add(struct, place);
    }
    if (later.length === waiting.length) return 'gap';
    waiting = later;
  }
  return null;
};

const deletesKnown = (ds: Decoded['ds'], index: DocumentIndex): boolean =>
  [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) => len >= 1 && clock + len <= index.endOf(client)),
  );

/** A suggestion is one's own; pieces of another's come along when one cuts, pastes or splits what holds them. */
const mayPropose = (struct: Struct, index: DocumentIndex, personId: string): boolean => {
  const suggestion = suggestionOf(struct);
  return suggestion === null || suggestion.by === (index.proposerOf(suggestion.id) ?? personId);
};

/** What our editor puts in which place. */
const belongs = (struct: Struct, { kind, name, depth }: Place): boolean => {
  if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return kind !== 'torn';
  const { content } = struct;
  if (content instanceof Y.ContentString) return kind === 'text' || kind === 'gone';
  if (content instanceof Y.ContentFormat) return (kind === 'text' || kind === 'gone') && isMark(content);
  if (content instanceof Y.ContentAny)
    return (
      (kind === 'gone' && isSmall(content.arr)) ||
      (kind === 'attribute' && (fits(name, content.arr) || isMoved(name, content.arr)))
    );
  if (!(content instanceof Y.ContentType) || depth >= maxDocumentDepth) return false;
  const made = nameOf(content.type);
  if (made === null) return false;
  if (kind === 'gone') return made === 'text' || Object.hasOwn(documentNodes, made);
  return (kind === 'root' || kind === 'element') && holds(kind === 'root' ? null : name, made);
};

/** `text` for a run of words; null for what no editor makes. */
const nameOf = (type: unknown): string | null => {
  if (type instanceof Y.XmlText) return type.constructor === Y.XmlText ? 'text' : null;
  return type instanceof Y.XmlElement && type.constructor === Y.XmlElement ? type.nodeName : null;
};

/** In the element of this name; null: on the ground of the text. */
const holds = (name: string | null, made: string): boolean => {
  if (name === null) return documentBlocks.includes(made);
  return Object.hasOwn(documentNodes, name) && (documentNodes[name]?.holds.includes(made) ?? false);
};

/** A mark begins with its attributes, or with those of what it ended, and ends with null. */
const isMark = ({ key, value }: Y.ContentFormat): boolean => {
  const given: unknown = value;
  if (!Object.hasOwn(documentMarks, key)) return false;
  return given === null || (documentMarks[key]?.safeParse(given).success ?? false);
};

/** `heading.level`, with what it may hold. */
const attributes = new Map<string, z.ZodType>(
  Object.entries(documentNodes).flatMap(([node, { attributes: those }]) =>
    Object.entries(those).map(([name, schema]) => [`${node}.${name}`, schema] as const),
  ),
);

const fits = (name: string, [value, ...others]: readonly unknown[]): boolean => {
  const schema = attributes.get(name);
  return schema !== undefined && others.length === 0 && (value === null || schema.safeParse(value).success);
};

/** Which words were moved here. By whom, the client of who undoes it may not be any more. */
const isMoved = (name: string, [value, ...others]: readonly unknown[]): boolean =>
  name.startsWith(movedPrefix) &&
  /^\d{1,10}$/.test(name.slice(movedPrefix.length)) &&
  others.length === 0 &&
  Moved.safeParse(value).success;
const movedPrefix = `.${movedWords}`;
const Moved = z.array(z.int().nonnegative()).max(maxMovedWords);

const maxAttributeLength = 250;

/** Of something that was deleted nobody knows any more what it was; Yjs throws this away. */
const isSmall = ([value, ...others]: readonly unknown[]): boolean => {
  if (others.length > 0) return false;
  if (typeof value === 'string') return value.length <= maxAttributeLength;
  if (Array.isArray(value)) return value.length <= maxMovedWords && value.every(isNumber);
  return value === null || typeof value === 'boolean' || isNumber(value);
};

const isNumber = (value: unknown) => typeof value === 'number';
