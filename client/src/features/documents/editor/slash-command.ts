/** A slash at the beginning of a word opens the menu; what is typed behind it filters. */
import { Extension } from '@tiptap/core';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { commandsFor, type TextCommand } from './commands';
import type { SlashStore } from './slash-store';

export const slashCommand = (store: SlashStore) =>
  Extension.create({
    name: 'slashCommand',
    addProseMirrorPlugins() {
      const { editor } = this;
      // While the choices are looked up those of before stay: no list that blinks.
      const show = ({ items, clientRect, command, loading }: SuggestionProps<TextCommand, TextCommand>) => {
        if (!loading) store.show({ items, active: 0, place: clientRect ?? (() => null), choose: command });
      };
      return [
        Suggestion<TextCommand, TextCommand>({
          editor,
          char: '/',
          decorationClass: 'slash-command',
          items: ({ query }) => commandsFor(query),
          // Not in words that are taken literally, such as a path.
          allow: () => editor.isEditable && !editor.isActive('code'),
          command: ({ range, props }) => {
            props.apply(editor.chain().focus().deleteRange(range)).scrollIntoView().run();
          },
          render: () => ({
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event }) => store.press(event.key),
            onExit: () => store.show(null),
          }),
        }),
      ];
    },
  });
