import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { editorText } from '../../../text/editor';
import { announce } from '../../../ui/announcer';
import { classNames } from '../../../ui/class-names';
import type { SlashState, SlashStore } from './slash-store';

/** The focus stays in the text; the text tells a screen reader which choice is the one. */
export function SlashMenu({ editor, store }: { editor: Editor; store: SlashStore }) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  return state && <OpenMenu editor={editor} state={state} />;
}

function OpenMenu({
  editor,
  state: { items, active, place, choose },
}: {
  editor: Editor;
  state: SlashState;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const optionId = (index: number) => `${id}-${index}`;
  useLayoutEffect(() => {
    const box = place();
    if (box && list.current) placeUnder(box, list.current);
  });
  useEffect(() => {
    if (editor.isDestroyed) return undefined;
    const text = editor.view.dom;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-autocomplete', 'list');
    if (items.length > 0) text.setAttribute('aria-activedescendant', `${id}-${active}`);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        text.removeAttribute(name);
    };
  }, [editor, id, active, items]);
  const { length } = items;
  useEffect(() => {
    announce(length > 0 ? `${editorText.slash}: ${editorText.slashFound(length)}` : editorText.slashNothing);
  }, [length]);
  return (
    <div ref={list} id={id} className="slash-menu" role="listbox" aria-label={editorText.slash} tabIndex={-1}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go through the text, where the focus is
        <div
          key={item.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classNames('slash-menu__choice', [index === active && 'active'])}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
        >
          {item.label}
        </div>
      ))}
      {length === 0 && (
        <div
          role="option"
          aria-selected="false"
          aria-disabled="true"
          tabIndex={-1}
          className="slash-menu__nothing"
        >
          {editorText.slashNothing}
        </div>
      )}
    </div>
  );
}

/** In pixels: eight choices. */
const highest = 370;

/** Under the slash, or above it where there is more room: not under the keyboard of a phone. */
function placeUnder(box: DOMRect, list: HTMLElement): void {
  const view = window.visualViewport;
  const height = view ? view.height + view.offsetTop : window.innerHeight;
  const below = height - box.bottom - 16;
  const above = box.top - (view?.offsetTop ?? 0) - 16;
  const isUnder = below >= above || below >= Math.min(list.scrollHeight, highest);
  list.style.maxBlockSize = `${Math.min(highest, isUnder ? below : above)}px`;
  const left = Math.min(box.left, document.documentElement.clientWidth - list.offsetWidth - 8);
  list.style.left = `${Math.max(8, left)}px`;
  list.style.top = `${isUnder ? box.bottom + 6 : box.top - 6 - list.offsetHeight}px`;
}
