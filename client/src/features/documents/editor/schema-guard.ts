/**
 * The last look at a change of our own before it is in the text: would the server take it? One that it refuses
 * would stay unsaved for ever, so it does not happen here either. And nothing changes in the text of who may
 * only read: some extensions repair what they see, also when a colleague made it.
 */
import { documentMarks, documentNodes, maxDocumentDepth } from '@leerkring/shared/contract/document-schema';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Text is an element to the server, and there must be room to split and wrap a little more. */
const deepest = maxDocumentDepth - 4;

/** Null counts as not set. */
const isTaken = ({ type, attrs, marks }: Node): boolean =>
  Object.entries(attrs).every(
    ([name, value]) =>
      value === null || documentNodes[type.name]?.attributes[name]?.safeParse(value).success === true,
  ) && marks.every((mark) => documentMarks[mark.type.name]?.safeParse(mark.attrs).success === true);

/** Of what is new in it: each stretch that a step touched, as it is afterwards. */
export const isTakenByServer = (change: Transaction): boolean => {
  let taken = true;
  for (const [index, map] of change.mapping.maps.entries())
    map.forEach((_, __, start, end) => {
      const after = change.mapping.slice(index + 1);
      const [from, to] = [after.map(start, -1), after.map(end, 1)];
      change.doc.nodesBetween(from, to, (node, position) => {
        const isTooDeep = change.doc.resolve(position).depth >= deepest;
        taken &&= !isTooDeep && isTaken(node);
        return taken;
      });
    });
  return taken;
};

export const schemaGuard = Extension.create({
  name: 'schemaGuard',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        filterTransaction: (change) => {
          if (!change.docChanged || change.getMeta(ySyncPluginKey)) return true;
          return editor.isEditable && isTakenByServer(change);
        },
      }),
    ];
  },
});
