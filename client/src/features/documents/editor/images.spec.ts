import { afterEach, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import { commandsFor } from './commands';
import { insertImage, selectedImage, undescribedImage } from './image-commands';
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
    ...{ fileId, alt: 'Een stoel', width: 80, height: 60 },
  });
});

it('the menu behind a slash knows it by more than one word', () => {
  expect(commandsFor('foto').map(({ id }) => id)).toEqual(['image']);
});
