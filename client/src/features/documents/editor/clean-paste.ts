/** What comes from the clipboard arrives as what it says, without what another program thinks of how it looks. */
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { Extension } from '@tiptap/core';
import { DOMParser, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml, withoutStyles } from './clean-html';

/** Half of an emoji cannot be stored; it would come back as something else. */
export const wholeCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** What proposes a paragraph is nothing once it stands there without its proposal. */
const withoutBreaks = (pasted: string): string => pasted.replaceAll(proposedBreak, ' ');

class CleanParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: Parameters<DOMParser['parseSlice']>[1]): Slice {
    if (dom instanceof HTMLElement) cleanHtml(dom);
    return super.parseSlice(dom, options);
  }
}

/** Deeper than people make lists; what is deeper would be refused, and arrives as paragraphs. */
const deepestPaste = 12;

const depthOf = (fragment: Fragment): number => {
  let deepest = 0;
  fragment.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content));
  });
  return deepest;
};

const flat = (slice: Slice, schema: Schema): Slice => {
  const paragraphs: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock) paragraphs.push(schema.nodes['paragraph']?.create(null, node.content) ?? node);
    return !node.isTextblock;
  });
  return new Slice(Fragment.from(paragraphs), 0, 0);
};

export const cleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardParser: new CleanParser(schema, DOMParser.fromSchema(schema).rules),
          transformPastedText: (text) => withoutBreaks(wholeCharacters(text)),
          transformPastedHTML: (html) => withoutStyles(withoutBreaks(wholeCharacters(html))),
          transformPasted: (slice) => (depthOf(slice.content) > deepestPaste ? flat(slice, schema) : slice),
        },
      }),
    ];
  },
});
