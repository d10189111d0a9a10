/**
 * Where the others are writing. The server says whose caret it is, so a name cannot be borrowed; the
 * colour is the person's own on every screen. The name shows only while the caret moves or is pointed
 * at, so that it never covers what somebody reads.
 */
import { colourOf } from '../../../lib/person';
import './carets.css';

type CaretUser = Record<string, unknown>;

const colourClass = (user: CaretUser) => `caret--colour-${colourOf(String(user['id'] ?? ''))}`;

export const renderCaret = (user: CaretUser): HTMLElement => {
  const caret = document.createElement('span');
  caret.className = `caret ${colourClass(user)}`;
  caret.dataset['person'] = String(user['id'] ?? '');
  const name = document.createElement('span');
  name.className = 'caret__name';
  name.textContent = String(user['name'] ?? '');
  caret.append(name);
  return caret;
};

export const renderSelection = (user: CaretUser) => ({
  nodeName: 'span',
  class: `caret-selection ${colourClass(user)}`,
});
