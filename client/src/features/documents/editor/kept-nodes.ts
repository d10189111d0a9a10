/**
 * What others do not touch stays the same node. At each edit of somebody else the binding (y-tiptap 3.0) would forget
 * all nodes and make the whole text anew, after it has already forgotten those that changed and what they stand in;
 * in a text of twenty pages that takes several times as long.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export const keptNodes = Extension.create({
  name: 'keptNodes',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const { binding } = ySyncPluginKey.getState(state) as { binding: { mapping: Map<unknown, unknown> } };
        binding.mapping.clear = () => undefined;
        return {};
      },
    }),
  ],
});
