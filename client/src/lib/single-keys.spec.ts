import { beforeEach, expect, it } from '@jest/globals';
import { isSingleKey, turnSingleKeys } from './single-keys';

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<p id="text"></p><div id="editor" role="textbox"></div>';
});

/** Pressed on each of the two places. */
const press = (key: string, more: KeyboardEventInit = {}): boolean[] =>
  ['text', 'editor'].map((id) => {
    let is = false;
    const listen = (event: KeyboardEvent) => {
      is = isSingleKey(event, key);
    };
    window.addEventListener('keydown', listen, { once: true });
    document.getElementById(id)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    return is;
  });

it.each(['/', '?'])('%s does something by itself, where it is not typed', (key) => {
  expect([press(key, { shiftKey: true }), press(key, { ctrlKey: true })]).toEqual([
    [true, false],
    [false, false],
  ]);
});

it('one switch turns all of them off', () => {
  turnSingleKeys(false);
  expect([press('/'), press('?')]).toEqual([
    [false, false],
    [false, false],
  ]);
  turnSingleKeys(true);
  expect([press('/'), press('?')]).toEqual([
    [true, false],
    [true, false],
  ]);
});
