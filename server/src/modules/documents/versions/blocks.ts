/** Two versions of a text as blocks to read, with what came and what went, and by whom. */
import { FileId, type PersonId } from '@leerkring/shared/contract/common';
import { calloutKinds } from '@leerkring/shared/contract/document-schema';
import type { TextBlock, TextChange, TextRun } from '@leerkring/shared/contract/document-versions';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import type { Overlay, PlacedNode, Stretch } from './overlay.js';

export interface Whose {
  /** Who wrote with this Yjs client; null when nobody knows any more. */
  author(client: number): PersonId | null;
  /** Who took this away. */
  remover(client: number, clock: number): PersonId | null;
}

type Setting = Pick<TextBlock, 'marker' | 'number' | 'depth' | 'quoted' | 'box'>;

export const blocksOf = (overlay: Overlay, whose: Whose): TextBlock[] =>
  new Reading(overlay, whose).within(overlay.doc.getXmlFragment(documentRoot), {
    marker: null,
    number: null,
    depth: 0,
    quoted: false,
    box: null,
  });

/** The people whose hand is seen in the blocks. */
export const peopleIn = (blocks: readonly TextBlock[]): PersonId[] => [
  ...new Set(
    blocks.flatMap(({ by, runs }) => [by, ...runs.map((run) => run.by)]).filter((by) => by !== null),
  ),
];

const kinds: Partial<Record<string, TextBlock['kind']>> = {
  heading: 'heading',
  horizontalRule: 'rule',
  image: 'image',
};

type Fate = Pick<TextRun, 'change' | 'by'>;

class Reading {
  constructor(
    private readonly overlay: Overlay,
    private readonly whose: Whose,
  ) {}

  within(parent: Y.XmlFragment, setting: Setting): TextBlock[] {
    let count = 0;
    let inside = setting;
    return this.overlay.childrenOf(parent).flatMap((child) => {
      const { node } = child;
      if (node instanceof Y.XmlText || !(child.was || child.is)) return [];
      count += 1;
      const blocks = this.element(child, node, this.settingIn(node, count, inside));
      // The sign of an item stands before its first paragraph.
      inside = { ...inside, marker: null, number: null };
      return blocks;
    });
  }

  private element(placed: PlacedNode, node: Y.XmlElement, setting: Setting): TextBlock[] {
    if (!this.isBlock(node)) return this.within(node, setting);
    const level = this.attribute(node, 'level');
    const kind = kinds[node.nodeName] ?? 'paragraph';
    return [
      {
        kind,
        image: kind === 'image' ? (FileId.safeParse(this.attribute(node, 'fileId')).data ?? null) : null,
        level: kind === 'heading' && typeof level === 'number' ? level : null,
        ...setting,
        ...this.fateOf(placed),
        runs: kind === 'image' ? this.descriptionOf(placed, node) : this.runsOf(node),
      },
    ];
  }

  /** What stands around that which is in this element, the `count`th of its neighbours. */
  private settingIn(node: Y.XmlElement, count: number, around: Setting): Setting {
    const { parent } = node;
    switch (node.nodeName) {
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
        return { ...around, depth: around.depth + 1 };
      case 'listItem': {
        const isNumbered = parent instanceof Y.XmlElement && parent.nodeName === 'orderedList';
        return { ...around, marker: isNumbered ? 'number' : 'bullet', number: isNumbered ? count : null };
      }
      case 'taskItem':
        return { ...around, marker: this.attribute(node, 'checked') === true ? 'done' : 'open' };
      case 'blockquote':
        return { ...around, quoted: true };
      case 'tableCell':
      case 'tableHeader':
        return { ...around, box: 'cell' };
      case 'callout':
        return {
          ...around,
          box: calloutKinds.find((kind) => kind === this.attribute(node, 'kind')) ?? 'info',
        };
      default:
        return around;
    }
  }

  /** As it is, or as it was before it went. */
  private attribute(node: Y.XmlElement, name: string): unknown {
    return node.getAttribute(name) ?? this.overlay.attributeBefore(node, name);
  }

  /** Holds words, and no other blocks. */
  private isBlock(node: Y.XmlElement): boolean {
    if (node.nodeName === 'paragraph' || node.nodeName === 'heading') return true;
    return !this.overlay.childrenOf(node).some((child) => child.node instanceof Y.XmlElement);
  }

  private descriptionOf(placed: PlacedNode, image: Y.XmlElement): TextRun[] {
    const alt = this.attribute(image, 'alt');
    return typeof alt === 'string' && alt !== '' ? [{ text: alt, marks: [], ...this.fateOf(placed) }] : [];
  }

  private runsOf(block: Y.XmlElement): TextRun[] {
    return this.overlay
      .childrenOf(block)
      .flatMap((child): TextRun[] => {
        if (!(child.was || child.is)) return [];
        if (!(child.node instanceof Y.XmlText)) return [{ text: '\n', marks: [], ...this.fateOf(child) }];
        return this.overlay.stretchesOf(child.node).flatMap((stretch) => this.runsIn(stretch));
      })
      .reduce(joined, []);
  }

  /** What one person wrote, several may have taken away. */
  private runsIn(stretch: Stretch): TextRun[] {
    const { text, was, is, client, clock } = stretch;
    if (!(was || is)) return [];
    const marks = Object.keys(is ? stretch.marks : stretch.marksBefore);
    if (is) return [{ text, marks, ...this.fateOf(stretch) }];
    const runs: TextRun[] = [];
    for (let at = 0; at < text.length; at += 1)
      joined(runs, {
        text: text.charAt(at),
        marks,
        change: 'removed',
        by: this.whose.remover(client, clock + at),
      });
    return runs;
  }

  private fateOf({ was, is, client, clock }: Omit<PlacedNode, 'node'>): Fate {
    const change: TextChange = was === is ? 'same' : is ? 'added' : 'removed';
    if (change === 'same') return { change, by: null };
    return { change, by: change === 'added' ? this.whose.author(client) : this.whose.remover(client, clock) };
  }
}

/** Neighbours with one fate and one look are read as one. */
const joined = (runs: TextRun[], run: TextRun): TextRun[] => {
  const last = runs.at(-1);
  const isSame =
    last && last.change === run.change && last.by === run.by && last.marks.join() === run.marks.join();
  if (isSame) last.text += run.text;
  else runs.push({ ...run });
  return runs;
};
