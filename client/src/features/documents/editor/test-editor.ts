/** The editor of the product around a text of its own, for specs. */
import { documentRoot } from '@leerkring/shared/contract/documents';
import { Editor, type Extensions, getSchema } from '@tiptap/core';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { DocumentProvider } from '../../../lib/document-provider';
import type { SectionHints } from '../section-hints';
import { extensionsFor } from './extensions';
import { SlashStore } from './slash-store';

const providerOf = (doc: Y.Doc): DocumentProvider =>
  ({
    doc,
    awareness: new Awareness(doc),
    hold: () => undefined,
    goOn: () => undefined,
  }) as unknown as DocumentProvider;

const schemaDoc = new Y.Doc();
const schemaProvider = providerOf(schemaDoc);
export const schema = getSchema(extensionsFor(schemaProvider, { placeholder: '' }, new SlashStore()));
schemaProvider.awareness.destroy();

export interface TestEditor {
  editor: Editor;
  doc: Y.Doc;
  slash: SlashStore;
  /** The text as Yjs has it. */
  stored: () => string;
  close: () => void;
}

interface TestOptions {
  editable?: boolean;
  hints?: SectionHints;
  /** Of this person's own; without it a new one. */
  doc?: Y.Doc;
  /** What others add to the editor. */
  others?: Extensions;
}

/** `begin` makes what is there before the editor comes. */
export const openEditor = (
  begin: (root: Y.XmlFragment) => void = (root) => root.insert(0, [new Y.XmlElement('paragraph')]),
  { editable = true, hints = {}, doc = new Y.Doc(), others = [] }: TestOptions = {},
): TestEditor => {
  begin(doc.getXmlFragment(documentRoot));
  const provider = providerOf(doc);
  const slash = new SlashStore();
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    editable,
    injectCSS: false,
    extensions: [...extensionsFor(provider, { placeholder: 'Schrijf hier', hints }, slash), ...others],
  });
  return {
    editor,
    doc,
    slash,
    stored: () => doc.getXmlFragment(documentRoot).toString(),
    close: () => {
      editor.destroy();
      provider.awareness.destroy();
      element.remove();
    },
  };
};
