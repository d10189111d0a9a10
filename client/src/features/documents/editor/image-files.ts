/**
 * Images that are pasted or dropped. A file opens the dialog, which sends it and asks what it shows. An image that
 * comes along with words of another text becomes one of this text as well, or does not stay.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentImageRoutes } from '@leerkring/shared/contract/document-images';
import { type Editor, Extension } from '@tiptap/core';
import type { Fragment, Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { call } from '../../../lib/http';
import { editorText } from '../../../text/editor';
import { announce } from '../../../ui/announcer';
import { showDialog } from './dialogs';

/** Files that wait for the dialog. */
const given = new WeakMap<Editor, File[]>();

export const givenTo = (editor: Editor): readonly File[] => given.get(editor) ?? [];
export const forgetGiven = (editor: Editor): void => {
  given.delete(editor);
};

const imagesAmong = (data: DataTransfer | null | undefined): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

/** Words that come with a picture of themselves, as from a word processor, are words. */
const isOnlyFiles = (data: DataTransfer | null | undefined): boolean =>
  !['text/html', 'text/plain'].some((type) => data?.types.includes(type));

const open = (editor: Editor, files: File[]): boolean => {
  if (files.length === 0 || !editor.isEditable) return false;
  given.set(editor, files);
  showDialog(editor, 'image');
  return true;
};

const imagesIn = (content: Fragment | Node): string[] => {
  const found: string[] = [];
  content.descendants((node) => {
    const { fileId } = node.attrs;
    if (node.type.name === 'image' && typeof fileId === 'string') found.push(fileId);
  });
  return found;
};

/** Changes or takes away the images with this file; null: away. */
const replace = (editor: Editor, fileId: string, by: string | null): void => {
  editor
    .chain()
    .command(({ tr }) => {
      const places: number[] = [];
      tr.doc.descendants((node, place) => {
        if (node.type.name === 'image' && node.attrs['fileId'] === fileId) places.unshift(place);
      });
      for (const place of places)
        if (by === null) tr.delete(place, place + 1);
        else tr.setNodeAttribute(place, 'fileId', by);
      return true;
    })
    .run();
};

const adopt = async (editor: Editor, documentId: DocumentId, fileId: string): Promise<void> => {
  try {
    const body = { fileId };
    const image = await call(documentImageRoutes.add, { params: { documentId }, body });
    if (!editor.isDestroyed && image.fileId !== fileId) replace(editor, fileId, image.fileId);
  } catch {
    if (editor.isDestroyed) return;
    replace(editor, fileId, null);
    announce(editorText.imageStaysBehind);
  }
};

export const imageFiles = (documentId: DocumentId) =>
  Extension.create({
    name: 'imageFiles',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handleDoubleClickOn: (_, __, node, ___, ____, isDirect) => {
              if (!isDirect || node.type.name !== 'image' || !editor.isEditable) return false;
              showDialog(editor, 'image');
              return true;
            },
            handlePaste: (_, { clipboardData }) =>
              isOnlyFiles(clipboardData) && open(editor, imagesAmong(clipboardData)),
            handleDrop: (view, event) => {
              const files = imagesAmong(event.dataTransfer);
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (files.length === 0 || !editor.isEditable) return false;
              event.preventDefault();
              if (place)
                view.dispatch(
                  view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))),
                );
              return open(editor, files);
            },
            transformPasted: (slice, view) => {
              const here = new Set(imagesIn(view.state.doc));
              for (const fileId of new Set(imagesIn(slice.content)))
                if (!here.has(fileId)) void adopt(editor, documentId, fileId);
              return slice;
            },
          },
        }),
      ];
    },
  });
