import { documentRoot } from '@leerkring/shared/contract/documents';
import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extension-placeholder';
import { StarterKit } from '@tiptap/starter-kit';
import type { DocumentProvider } from '../../../lib/document-provider';
import type { SectionHints } from '../section-hints';
import { caretPlace } from './caret-place';
import { renderCaret, renderSelection } from './carets';
import { cleanPaste } from './clean-paste';
import { dialogKeys } from './dialogs';
import { imageFiles } from './image-files';
import { keptNodes } from './kept-nodes';
import { marks } from './marks';
import { nodes } from './nodes';
import { schemaGuard } from './schema-guard';
import { sectionHints } from './section-hints';
import { slashCommand } from './slash-command';
import type { SlashStore } from './slash-store';
import { undoSteps } from './undo-steps';
import { wayOut } from './way-out';
import { wordAtATime } from './word-at-a-time';

/** Of the kit: bold, italic, strike, breaks, the cursors beside things. The rest is our own, or not in our texts. */
const kit = StarterKit.configure({
  undoRedo: false,
  trailingNode: false,
  underline: false,
  codeBlock: false,
  paragraph: false,
  heading: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
  blockquote: false,
  horizontalRule: false,
  code: false,
  link: false,
});

export interface EditorWords {
  placeholder: string;
  hints?: SectionHints | undefined;
}

/** Undo takes back one's own edits alone. */
export const extensionsFor = (
  provider: DocumentProvider,
  { placeholder, hints = {} }: EditorWords,
  slash: SlashStore,
): Extensions => [
  kit,
  ...nodes,
  ...marks,
  schemaGuard,
  cleanPaste,
  imageFiles(provider.documentId),
  wayOut,
  wordAtATime(provider),
  dialogKeys,
  slashCommand(slash),
  sectionHints(hints),
  Placeholder.configure({ placeholder }),
  Collaboration.configure({ document: provider.doc, field: documentRoot }),
  CollaborationCaret.configure({ provider, user: {}, render: renderCaret, selectionRender: renderSelection }),
  // These hear of it after the binding.
  caretPlace,
  keptNodes,
  undoSteps,
];
