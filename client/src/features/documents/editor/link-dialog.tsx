import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { commonText } from '../../../text/common';
import { editorText } from '../../../text/editor';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
import { toAddress } from './marks';
import { useDialog } from './use-dialog';

/** Where the words that are selected lead to; without a selection the address itself becomes the words. */
export function LinkDialog({ editor }: { editor: Editor }) {
  const { open, close } = useDialog(editor, 'link');
  const form = useId();
  const has = editor.isActive('link');
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={editorText.linkTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button type="submit" form={form} variant="primary">
            {editorText.linkSet}
          </Button>
          {has && <Button onClick={remove}>{editorText.linkRemove}</Button>}
        </>
      }
    >
      {open && <LinkForm id={form} editor={editor} onDone={close} />}
    </Dialog>
  );
}

function LinkForm({ id, editor, onDone }: { id: string; editor: Editor; onDone: () => void }) {
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = toAddress(address);
    setWrong(href === null);
    if (href === null) return;
    setLink(editor, href, address.trim());
    onDone();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <TextField
        label={editorText.linkAddress}
        hint={editorText.linkHint}
        error={wrong ? editorText.linkWrong : undefined}
        value={address}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setAddress(event.target.value)}
      />
    </form>
  );
}

const setLink = (editor: Editor, href: string, words: string): void => {
  const chain = editor.chain().extendMarkRange('link');
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  if (isNew)
    chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setLink({ href }).run();
};
