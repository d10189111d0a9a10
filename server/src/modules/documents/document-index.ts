/**
 * What the gate must know of a text to judge an edit, and no more: how far each Yjs client has come, in which
 * place each of its characters stands, and who made which suggestion. A text in memory as a Y.Doc costs ten
 * times its bytes; this is a few numbers for each stretch that one client wrote in one place.
 */
import { suggestionMarks } from '@leerkring/shared/contract/document-schema';
import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Where an item stands. `gone`: in something that was deleted, where Yjs throws away what comes; `torn`:
 * between neighbours that are not neighbours.
 */
export interface Place {
  kind: 'gone' | 'root' | 'element' | 'text' | 'attribute' | 'torn';
  /** Of the element; `heading.level` for an attribute. */
  name: string;
  /** Elements and texts around it. */
  depth: number;
}

export const gone: Place = { kind: 'gone', name: '', depth: 0 };
const root: Place = { kind: 'root', name: '', depth: 0 };
const torn: Place = { kind: 'torn', name: '', depth: 0 };

interface Mark {
  end: number;
  stretches: number;
}

/** What one Yjs client wrote: each stretch begins where the one before ends. */
class Written {
  end = 0;
  private readonly starts: number[] = [];
  private readonly places: Place[] = [];
  /** The places inside the elements and texts that it made, by their clock. */
  readonly made = new Map<number, Place>();

  get mark(): Mark {
    return { end: this.end, stretches: this.starts.length };
  }

  cutTo({ end, stretches }: Mark): void {
    this.end = end;
    this.starts.length = stretches;
    this.places.length = stretches;
    for (const clock of this.made.keys()) if (clock >= end) this.made.delete(clock);
  }

  add(length: number, place: Place): void {
    if (this.places.at(-1) !== place) {
      this.starts.push(this.end);
      this.places.push(place);
    }
    this.end += length;
  }

  /** `clock` lies before the end. */
  placeOf(clock: number): Place {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return this.places[low] ?? gone;
  }
}

export class DocumentIndex {
  private readonly clients = new Map<number, Written>();
  /** Where the clients stood that were added to since `begin`; null: they were not there. */
  private marks = new Map<number, Mark | null>();
  /** Who proposes, by the id of the suggestion. */
  private readonly proposers = new Map<string, string>();
  /** The suggestions that came since `begin`. */
  private newSuggestions: string[] = [];

  static of(updates: readonly Uint8Array[]): DocumentIndex {
    const index = new DocumentIndex();
    for (const update of updates) index.addUpdate(update);
    return index;
  }

  /** The clock that this client's next character has. */
  endOf(client: number): number {
    return this.clients.get(client)?.end ?? 0;
  }

  /** Who made this suggestion; undefined when it is not in the text. */
  proposerOf(suggestion: string): string | undefined {
    return this.proposers.get(suggestion);
  }

  get clientCount(): number {
    return this.clients.size;
  }

  /** What is added from here on can be taken back. */
  begin(): void {
    this.marks = new Map();
    this.newSuggestions = [];
  }

  rollback(): void {
    for (const [client, mark] of this.marks) {
      if (mark) this.clients.get(client)?.cutTo(mark);
      else this.clients.delete(client);
    }
    for (const suggestion of this.newSuggestions) this.proposers.delete(suggestion);
    this.begin();
  }

  /**
   * Of an update that is in the log: what it builds on is there. False when it says of a character that is
   * there already that it stands in another place: somebody told two nodes two things at once.
   */
  addUpdate(update: Uint8Array): boolean {
    this.begin();
    let agrees = true;
    let left: Struct[] = Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip));
    for (let before = -1; left.length > 0 && left.length !== before; ) {
      before = left.length;
      left = left.filter((struct) => {
        const place = this.placeFor(struct);
        if (place) {
          agrees &&= this.agrees(struct, place);
          this.add(struct, place);
        }
        return place === null;
      });
    }
    return agrees && left.length === 0;
  }

  private agrees({ id }: Struct, place: Place): boolean {
    const known =
      id.clock < this.endOf(id.client) ? this.clients.get(id.client)?.placeOf(id.clock) : undefined;
    return (
      known === undefined || known === place || known === gone || place === gone || isSameKind(known, place)
    );
  }

  /** Where this struct comes to stand; null when it leaves a gap or builds on something that is not there. */
  placeFor(struct: Struct): Place | null {
    if (struct.id.clock > this.endOf(struct.id.client)) return null;
    if (!(struct instanceof Y.Item)) return gone;
    const place = this.placeBy(struct);
    // Of a piece of which the beginning is there, the rest comes behind it, wherever the piece says it stands.
    const { client, clock } = struct.id;
    const isPartKnown = place && clock < this.endOf(client) && clock + struct.length > this.endOf(client);
    return isPartKnown && this.clients.get(client)?.placeOf(this.endOf(client) - 1) !== place ? torn : place;
  }

  private placeBy(struct: Y.Item): Place | null {
    const { origin, rightOrigin } = struct;
    if (!origin && !rightOrigin) return this.placeInParent(struct);
    const left = origin && this.placeOf(origin, struct.id);
    const right = rightOrigin && this.placeOf(rightOrigin, struct.id);
    if ((origin && !left) || (rightOrigin && !right)) return null;
    if (left === gone || right === gone) return gone;
    return left && right && left !== right ? torn : (left ?? right ?? null);
  }

  /** What is there already is skipped. */
  add(struct: Struct, place: Place): void {
    const { client, clock } = struct.id;
    const length = clock + struct.length - this.endOf(client);
    if (length <= 0) return;
    const known = this.clients.get(client);
    const written = known ?? new Written();
    if (!this.marks.has(client)) this.marks.set(client, known?.mark ?? null);
    this.clients.set(client, written);
    written.add(length, place);
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
      const inside = insideOf(struct.content.type, place);
      if (inside) written.made.set(clock, inside);
    }
    const suggestion = suggestionOf(struct);
    if (suggestion && place.kind === 'text' && !this.proposers.has(suggestion.id)) {
      this.proposers.set(suggestion.id, suggestion.by);
      this.newSuggestions.push(suggestion.id);
    }
  }

  /** Of a character that is there; for an item of the same client that is: before it. */
  private placeOf(id: Y.ID, item: Y.ID): Place | null {
    const end = this.endOf(id.client);
    const reach = item.client === id.client ? Math.min(item.clock, end) : end;
    return id.clock < reach ? (this.clients.get(id.client)?.placeOf(id.clock) ?? null) : null;
  }

  private placeInParent({ id, parent, parentSub }: Y.Item): Place | null {
    // In an update that was read from bytes: the name of a root, or the id of an element.
    const named: unknown = parent;
    if (!(named instanceof Y.ID)) return parentSub === null ? root : torn;
    if (!this.placeOf(named, id)) return null;
    const inside = this.clients.get(named.client)?.made.get(named.clock) ?? gone;
    if (parentSub === null || inside === gone) return inside;
    return { kind: 'attribute', name: `${inside.name}.${parentSub}`, depth: inside.depth };
  }
}

/** Null when this is no mark of a suggestion, or the end of one. */
export const suggestionOf = (struct: Struct): { id: string; by: string } | null => {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return null;
  const { key, value } = struct.content;
  if (!suggestionMarks.includes(key) || typeof value !== 'object' || value === null) return null;
  const { id, by } = value as { id?: unknown; by?: unknown };
  return typeof id === 'string' && typeof by === 'string' ? { id, by } : null;
};

/** An attribute, and what is inside an element that was read twice, is another object with the same facts. */
const isSameKind = (one: Place, other: Place): boolean =>
  one.kind === other.kind && one.name === other.name && one.depth === other.depth;

const insideOf = (type: unknown, { kind, depth }: Place): Place | null => {
  if (kind === 'gone') return null;
  if (type instanceof Y.XmlElement) return { kind: 'element', name: type.nodeName, depth: depth + 1 };
  return type instanceof Y.XmlText ? { kind: 'text', name: '', depth: depth + 1 } : null;
};
