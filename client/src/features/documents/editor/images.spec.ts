import { afterEach, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { commandsFor } from './commands';
import { changeImage, insertImage, selectedImage, sizeOfSelected, undescribedImage } from './image-commands';
import { isTakenByServer } from './schema-guard';
import { openEditor, type TestEditor } from './test-editor';

const fileId = '019361c0-0000-7000-8000-000000000001' as FileId;
const image = { fileId, alt: 'Een ronde tafel', width: 800, height: 600 };

let shown: TestEditor | undefined;
afterEach(() => shown?.close());
const open = (...words: string[]) => {
  shown = openEditor((root) =>
    root.insert(
      0,
      words.map((text) => {
        const paragraph = new Y.XmlElement('paragraph');
        if (text) paragraph.insert(0, [new Y.XmlText(text)]);
        return paragraph;
      }),
    ),
  );
  return shown;
};
const kindsIn = ({ editor }: TestEditor) => editor.getJSON().content?.map(({ type }) => type);

describe('an image that is put in', () => {
  it('takes the place of an empty line, and leaves one to write on behind it', () => {
    const text = open('');
    insertImage(text.editor, image);
    expect(kindsIn(text)).toEqual(['image', 'paragraph']);
    expect(text.stored()).toContain(`fileid="${fileId}"`.replace('fileid', 'fileId'));
    expect(text.editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });

  it('stands behind the words that one is in', () => {
    const text = open('Eerst dit.', 'Dan dat.');
    text.editor.commands.setTextSelection(3);
    insertImage(text.editor, image);
    expect(kindsIn(text)).toEqual(['paragraph', 'image', 'paragraph']);
  });

  it('stands behind a list, and not in it', () => {
    const text = open('punt');
    text.editor.chain().setTextSelection(2).toggleBulletList().run();
    insertImage(text.editor, image);
    expect(kindsIn(text)).toEqual(['bulletList', 'image', 'paragraph']);
  });

  it('is what the server takes', () => {
    const text = open('');
    let taken = false;
    text.editor.on('transaction', ({ transaction }) => {
      if (transaction.docChanged) taken = isTakenByServer(transaction);
    });
    insertImage(text.editor, image);
    expect(taken).toBe(true);
  });
});

it('an image of which nobody said what it shows is found, and one that decorates is not', () => {
  const text = open('');
  insertImage(text.editor, { ...image, alt: '' });
  expect(undescribedImage(text.editor.state.doc)).toBeNull();
  text.editor.commands.setNodeSelection(0);
  text.editor.commands.updateAttributes('image', { alt: null });
  expect(undescribedImage(text.editor.state.doc)).toBe(0);
  expect(selectedImage(text.editor)?.attrs['fileId']).toBe(fileId);
});

it('an image from the clipboard is one of ours or none at all', () => {
  const text = open('');
  const html = (attributes: string) => `<p data-pm-slice="0 0 []">a</p><img ${attributes}>`;
  text.editor.commands.setContent(html('src="https://volg.example/1.png"'));
  expect(kindsIn(text)).not.toContain('image');
  text.editor.commands.setContent(html(`data-file-id="${fileId}" width="80" height="60" alt="Een stoel"`));
  expect(text.editor.getJSON().content?.find(({ type }) => type === 'image')?.attrs).toEqual({
    ...{ fileId, alt: 'Een stoel', width: 80, height: 60, size: null },
  });
});

describe('how wide an image stands', () => {
  const stored = ({ doc }: TestEditor) => doc.getXmlFragment(documentRoot).get(1) as Y.XmlElement;
  const sizesOf = (text: TestEditor) => [
    stored(text).getAttribute('size'),
    sizeOfSelected(text.editor),
    text.editor.view.dom.querySelector<HTMLElement>('.written-image')?.dataset['size'],
  ];
  /** As one of before there was a choice; it is selected. */
  const openImage = (attributes: Record<string, unknown> = {}) => {
    shown = openEditor((root) => {
      const element = new Y.XmlElement('image');
      for (const [name, value] of Object.entries({ ...image, ...attributes }))
        element.setAttribute(name, value as string);
      const [above, below] = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')];
      root.insert(0, [above, element, below]);
    });
    shown.editor.commands.setNodeSelection(2);
    return shown;
  };

  it('is chosen, and chosen again, while the image stays selected', () => {
    const text = openImage();
    expect(sizesOf(text)).toEqual([undefined, 'full', 'full']);
    changeImage(text.editor, { size: 'small' });
    expect(sizesOf(text)).toEqual(['small', 'small', 'small']);
    changeImage(text.editor, { alt: 'Een stoel', size: 'half' });
    expect(sizesOf(text)).toEqual(['half', 'half', 'half']);
    expect(stored(text).getAttribute('alt')).toBe('Een stoel');
  });

  it('is taken back as anything else', () => {
    const text = openImage();
    changeImage(text.editor, { size: 'small' });
    text.editor.commands.undo();
    expect(stored(text).getAttribute('size')).toBeUndefined();
    text.editor.commands.redo();
    expect(stored(text).getAttribute('size')).toBe('small');
  });

  it('changes nothing when a colleague took the image away meanwhile', () => {
    const text = openImage();
    text.doc.transact(() => text.doc.getXmlFragment(documentRoot).delete(1, 1));
    const before = text.stored();
    changeImage(text.editor, { size: 'small' });
    expect(text.stored()).toBe(before);
  });

  it('is that of the text for what is no size of ours', () => {
    expect(sizesOf(openImage({ size: 'huge' }))).toEqual(['huge', 'full', 'full']);
  });

  it('comes along from another text, when it is one of ours', () => {
    const text = open('');
    for (const size of ['half', 'huge']) {
      const html = `<p data-pm-slice="0 0 []">a</p><img data-file-id="${fileId}" width="8" height="6" data-size="${size}">`;
      text.editor.commands.setContent(html);
      const made = text.editor.getJSON().content?.find(({ type }) => type === 'image');
      expect(made?.attrs?.['size']).toBe(size === 'half' ? 'half' : null);
    }
  });
});

it('the menu behind a slash knows it by more than one word', () => {
  expect(commandsFor('foto').map(({ id }) => id)).toEqual(['image']);
});
