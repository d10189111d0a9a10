import { documentRoot } from '@leerkring/shared/contract/documents';
import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extension-placeholder';
import { StarterKit } from '@tiptap/starter-kit';
import type { DocumentProvider } from '../../lib/document-provider';
import { renderCaret, renderSelection } from './carets';

/** Text only: headings under the page's own, lists, emphasis and quotes. Undo takes back one's own edits alone. */
export const extensionsFor = (provider: DocumentProvider, placeholder: string): Extensions => [
  StarterKit.configure({
    undoRedo: false,
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
  }),
  Placeholder.configure({ placeholder }),
  Collaboration.configure({ document: provider.doc, field: documentRoot }),
  CollaborationCaret.configure({ provider, user: {}, render: renderCaret, selectionRender: renderSelection }),
];
