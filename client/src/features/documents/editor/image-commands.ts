import type { DocumentImage } from '@leerkring/shared/contract/document-images';
import { type ImageSize, imageSizeOf } from '@leerkring/shared/contract/document-schema';
import type { CommandProps, Editor } from '@tiptap/core';
import { type Node } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';

type Image = DocumentImage & { alt: string };

/** On the ground of the text, behind what one is in; in the place of a line on which nothing stands. */
export const insertImage = (editor: Editor, image: Image): void => {
  editor
    .chain()
    .command(({ tr, state }: CommandProps) => {
      const { $to } = tr.selection;
      const line = state.schema.nodes['paragraph']?.create();
      const made = state.schema.nodes['image']?.create({ ...image });
      if (!made || !line) return false;
      const isEmptyLine = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
      const end = $to.depth === 0 ? $to.pos : $to.after(1);
      tr.replaceWith(isEmptyLine ? $to.before(1) : end, end, made);
      const behind = (isEmptyLine ? $to.before(1) : end) + made.nodeSize;
      // What stands at the end of a text leaves a place to write on.
      if (behind === tr.doc.content.size) tr.insert(behind, line);
      tr.setSelection(Selection.near(tr.doc.resolve(behind), 1));
      return true;
    })
    .focus()
    .scrollIntoView()
    .run();
};

/** Null: no image is selected. */
export const selectedImage = ({ state }: Editor): Node | null => {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'image' ? selection.node : null;
};

/** Of the one that is selected, if any. */
export const sizeOfSelected = (editor: Editor): ImageSize | null => {
  const image = selectedImage(editor);
  return image && imageSizeOf(image.attrs['size']);
};

/** The one that is selected, which stays so. */
export const changeImage = (editor: Editor, choices: { alt?: string; size?: ImageSize }): void => {
  editor.commands.updateAttributes('image', choices);
};

/** Where the first image stands of which nobody said what it shows. */
export const undescribedImage = (text: Node): number | null => {
  let found: number | null = null;
  text.forEach((node, place) => {
    if (found === null && node.type.name === 'image' && node.attrs['alt'] === null) found = place;
  });
  return found;
};
