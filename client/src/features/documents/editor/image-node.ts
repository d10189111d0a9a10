/** An image in the text: a file of ours, with what it shows for who does not see it. */
import { documentNodes, imageSizeOf } from '@leerkring/shared/contract/document-schema';
import { Node } from '@tiptap/core';
import { pictureAddress } from '../../../lib/picture-address';
import { editorText } from '../../../text/editor';
import { showDialog } from './dialogs';

const attribute = (name: string, read: (element: HTMLElement) => unknown) => ({
  default: null,
  rendered: false,
  parseHTML: (element: HTMLElement) =>
    documentNodes['image']?.attributes[name]?.safeParse(read(element)).data ?? null,
});

/** Without an id of ours it is no image, whatever address it has. */
const isOurs = (element: HTMLElement) => pictureAddress(element.dataset['fileId']) !== undefined;

export const imageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: attribute('fileId', (element) => element.dataset['fileId']),
    alt: attribute('alt', (element) =>
      'undescribed' in element.dataset ? null : element.getAttribute('alt'),
    ),
    width: attribute('width', (element) => Number(element.getAttribute('width'))),
    height: attribute('height', (element) => Number(element.getAttribute('height'))),
    size: attribute('size', (element) => element.dataset['size']),
  }),
  parseHTML: () => [{ tag: 'img[data-file-id]', getAttrs: (element) => isOurs(element) && null }],
  renderHTML: ({ node: { attrs } }) => [
    'img',
    {
      class: 'written-image',
      src: pictureAddress(attrs['fileId']),
      'data-file-id': attrs['fileId'],
      'data-size': imageSizeOf(attrs['size']),
      width: attrs['width'],
      height: attrs['height'],
      alt: attrs['alt'] ?? editorText.imageUndescribed,
      ...(attrs['alt'] === null && { 'data-undescribed': '' }),
    },
  ],
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        if (!editor.isActive('image')) return false;
        showDialog(editor, 'image');
        return true;
      },
    };
  },
});
