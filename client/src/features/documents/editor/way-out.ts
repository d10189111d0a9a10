/** In a list and in a table Tab has a meaning; after Esc it leads out of the text, so that nobody is locked in. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export const wayOut = Extension.create({
  name: 'wayOut',
  priority: 1_000,
  addProseMirrorPlugins() {
    let leaving = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_, event) => {
              const isTab = event.key === 'Tab';
              // True: nobody else looks at this key, and the browser does with it what it always does.
              if (isTab && leaving) return true;
              if (event.key !== 'Shift') leaving = event.key === 'Escape';
              return false;
            },
            focus: () => {
              leaving = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});
