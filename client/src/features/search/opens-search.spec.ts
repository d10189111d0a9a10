import { beforeEach, expect, it } from '@jest/globals';
import { turnSingleKeys } from '../../lib/single-keys';
import { opensSearch } from './opens-search';

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<p id="text"></p><input id="field"><dialog></dialog>';
});

const press = (key: string, more: KeyboardEventInit = {}, on = 'text') => {
  let opens = false;
  const listen = (event: KeyboardEvent) => {
    opens = opensSearch(event);
  };
  window.addEventListener('keydown', listen);
  document.getElementById(on)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  window.removeEventListener('keydown', listen);
  return opens;
};

it('/ and Ctrl with K open the search, and no other key does', () => {
  const ctrl = { ctrlKey: true };
  expect([press('/'), press('k', ctrl), press('K', { metaKey: true })]).toEqual([true, true, true]);
  expect([press('k'), press('/', ctrl), press('k', { ...ctrl, altKey: true })]).toEqual([
    false,
    false,
    false,
  ]);
});

it('where somebody types, / is a sign, and Ctrl with K still opens', () => {
  expect([press('/', {}, 'field'), press('k', { ctrlKey: true }, 'field')]).toEqual([false, true]);
});

it('whoever turned single keys off keeps Ctrl with K', () => {
  turnSingleKeys(false);
  expect([press('/'), press('k', { ctrlKey: true })]).toEqual([false, true]);
  turnSingleKeys(true);
  expect(press('/')).toBe(true);
});

it('nothing opens over a dialog', () => {
  document.querySelector('dialog')?.setAttribute('open', '');
  expect([press('/'), press('k', { ctrlKey: true })]).toEqual([false, false]);
});
