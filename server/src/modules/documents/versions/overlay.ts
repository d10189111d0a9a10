/**
 * A text as it was, with the text as it became laid over it: what was taken away since is still in its place.
 * Both are states of Yjs without what was deleted before, so whatever has content was there in one of the two.
 */
import * as Y from 'yjs';

export type Marks = Record<string, unknown>;

/** Somewhere in either of the two texts; `client` and `clock` say which edit made it. */
interface Placed {
  client: number;
  clock: number;
  was: boolean;
  is: boolean;
}
export interface PlacedNode extends Placed {
  node: Y.XmlElement | Y.XmlText;
}
/** Characters with one author, one fate and one look. */
export interface Stretch extends Placed {
  text: string;
  marksBefore: Marks;
  marks: Marks;
}

export class Overlay {
  readonly doc = new Y.Doc({ gc: false });
  private readonly reach: Map<number, number>;

  /** `isOneHistory`: the text was not made anew in between; otherwise nothing of the one is in the other. */
  constructor(
    before: Uint8Array,
    after: Uint8Array,
    private readonly isOneHistory = true,
  ) {
    Y.applyUpdate(this.doc, before);
    this.reach = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    Y.applyUpdate(this.doc, after);
  }

  childrenOf(parent: Y.XmlFragment): PlacedNode[] {
    const children: PlacedNode[] = [];
    for (let item = parent._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentType)) continue;
      const { type } = item.content;
      if (type instanceof Y.XmlElement || type instanceof Y.XmlText)
        children.push({ node: type, ...this.place(item) });
    }
    // Yjs puts two texts that know nothing of each other one after the other, in an order of chance.
    if (!this.isOneHistory) children.sort((one, other) => Number(other.was) - Number(one.was));
    return children;
  }

  stretchesOf(text: Y.XmlText): Stretch[] {
    const before: Marks = {};
    const now: Marks = {};
    const stretches: Stretch[] = [];
    for (let item = text._start; item; item = item.right) {
      const { content } = item;
      const place = this.place(item);
      if (content instanceof Y.ContentFormat) {
        if (place.was) setMark(before, content);
        if (place.is) setMark(now, content);
      } else if (content instanceof Y.ContentString) {
        // Yjs joins what one client wrote, also when only the beginning of it was there before.
        const known = Math.max(0, Math.min(content.str.length, this.reachOf(place.client) - place.clock));
        const looks = { marksBefore: { ...before }, marks: { ...now } };
        if (known > 0) stretches.push({ ...place, ...looks, text: content.str.slice(0, known) });
        if (known < content.str.length)
          stretches.push({
            ...place,
            ...looks,
            was: false,
            clock: place.clock + known,
            text: content.str.slice(known),
          });
      }
    }
    return stretches;
  }

  /** What an attribute was; undefined when it was not there. */
  attributeBefore(element: Y.XmlElement, name: string): unknown {
    let item = element._map.get(name) ?? null;
    while (item && !this.place(item).was) item = item.left;
    return item?.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined;
  }

  attributeNamesOf(element: Y.XmlElement): string[] {
    return [...element._map.keys()];
  }

  private place({ id: { client, clock }, deleted }: Y.Item): Placed {
    const was = clock < this.reachOf(client);
    return { client, clock, was, is: !deleted && (this.isOneHistory || !was) };
  }

  private reachOf(client: number): number {
    return this.reach.get(client) ?? 0;
  }
}

const setMark = (marks: Marks, { key, value }: Y.ContentFormat): void => {
  if (value === null) delete marks[key];
  else marks[key] = value;
};
