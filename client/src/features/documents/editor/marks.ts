/** The marks on words, as `document-schema.ts` of the contract has them; none is laid twice over the same words. */
import { LinkAddress } from '@leerkring/shared/contract/document-schema';
import { type Extensions, InputRule, Mark, mergeAttributes } from '@tiptap/core';
import { Code } from '@tiptap/extension-code';
import { Link } from '@tiptap/extension-link';
import type { Mark as ProseMirrorMark } from '@tiptap/pm/model';

/** What somebody types for an address, as a link needs it; null when no link may lead there. */
export const toAddress = (typed: string): string | null => {
  const text = typed.trim();
  const guess = /^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)
    ? `mailto:${text}`
    : /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]|$)/i.test(text)
      ? `https://${text}`
      : text;
  return LinkAddress.safeParse(guess).success ? guess : null;
};

/** A web address or e-mail address, and the space behind it. */
const typedAddress = /(?:^|\s)((?:https?:\/\/|www\.)[^\s]+|[^\s@]+@[^\s@]+\.[a-z]{2,})(\s)$/i;

/**
 * The link makes itself behind what is typed, and not, as in the original, after any change: that of a colleague
 * would be linked on every screen, also on that of who may only read.
 */
const link = Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  addInputRules() {
    return [
      new InputRule({
        find: typedAddress,
        handler: ({ state: { tr }, range, match }) => {
          const [, text = '', space = ''] = match;
          const words = text.replace(/[.,;:!?)]+$/, '');
          const href = toAddress(words);
          if (!href) return;
          const from = range.to - text.length;
          tr.addMark(from, from + words.length, this.type.create({ href })).insertText(space);
        },
      }),
    ];
  },
}).configure({
  autolink: false,
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (address) => LinkAddress.safeParse(address).success,
});

/** As the editor that shows this element has it. */
const markOf = (element: HTMLElement & { pmViewDesc?: { mark?: ProseMirrorMark } }) =>
  element.pmViewDesc?.mark;

/**
 * What somebody proposes to add or to take away. `by` must be who pushes it, which the server sees to. Only the
 * mark is here; whoever builds on it makes and settles them.
 */
const suggestion = (name: 'insertion' | 'deletion', tag: 'ins' | 'del') =>
  Mark.create({
    name,
    inclusive: false,
    addAttributes: () => ({
      id: { default: null, rendered: false },
      by: { default: null, rendered: false },
    }),
    // What is pasted is the words and not the proposal: its maker may be of another text. Only what stands in this
    // editor is read again, when a browser changes it by itself.
    parseHTML: () => [{ tag: `${tag}.suggestion`, getAttrs: (element) => markOf(element)?.attrs ?? false }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      mergeAttributes(HTMLAttributes, { class: `suggestion suggestion--${name}` }),
      0,
    ],
  });

export const marks: Extensions = [
  // Together with any other; the original drives the others away, suggestions too.
  Code.extend({ excludes: 'code' }),
  link,
  suggestion('insertion', 'ins'),
  suggestion('deletion', 'del'),
];
