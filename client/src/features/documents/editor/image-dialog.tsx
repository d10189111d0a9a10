import type { DocumentId } from '@leerkring/shared/contract/common';
import { type DocumentImage, documentImageRoutes } from '@leerkring/shared/contract/document-images';
import { imageSizeOf, imageSizes, maxAltLength } from '@leerkring/shared/contract/document-schema';
import { imageExtensions } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { call } from '../../../lib/http';
import { pictureAddress } from '../../../lib/picture-address';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { useUploads } from '../../../lib/use-uploads';
import { charactersInWords, commonText } from '../../../text/common';
import { editorText } from '../../../text/editor';
import { uploadText } from '../../../text/files';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { FileField } from '../../../ui/file-field';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { SegmentedControl } from '../../../ui/segmented-control';
import { TextArea } from '../../../ui/text-area';
import { changeImage, insertImage, selectedImage } from './image-commands';
import { forgetGiven, givenTo } from './image-files';
import { useDialog } from './use-dialog';

export interface ImageDialogProps {
  editor: Editor;
  documentId: DocumentId;
}

/** Sends an image and asks what it shows; of one that is selected it asks that, and how wide it stands. */
export function ImageDialog({ editor, documentId }: ImageDialogProps) {
  const { open, close } = useDialog(editor, 'image');
  return open && <OpenDialog editor={editor} documentId={documentId} onClose={close} />;
}

function OpenDialog({ editor, documentId, onClose }: ImageDialogProps & { onClose: () => void }) {
  const form = useId();
  const [files] = useState(() => givenTo(editor));
  const [number, setNumber] = useState(0);
  const selected = files.length > 0 ? null : selectedImage(editor);
  // Who closes wants none of the others either.
  const close = () => {
    forgetGiven(editor);
    onClose();
  };
  const next = () => (number + 1 < files.length ? setNumber(number + 1) : close());
  const remove = () => {
    editor.commands.deleteSelection();
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={selected ? editorText.imageChange : editorText.imageTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          {selected && <Button onClick={remove}>{editorText.imageRemove}</Button>}
          <Button type="submit" form={form} variant="primary">
            {selected ? editorText.imageKeep : editorText.imagePut}
          </Button>
        </>
      }
    >
      {selected ? (
        <SelectedImage id={form} editor={editor} attrs={selected.attrs} onDone={close} />
      ) : (
        <NewImage
          key={number}
          id={form}
          editor={editor}
          documentId={documentId}
          file={files[number]}
          onDone={next}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  id: string;
  editor: Editor;
  onDone: () => void;
}

function SelectedImage({ id, editor, attrs, onDone }: FormProps & { attrs: Record<string, unknown> }) {
  const words = useWords(typeof attrs['alt'] === 'string' ? attrs['alt'] : null);
  const [size, setSize] = useState(imageSizeOf(attrs['size']));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const alt = words.read();
    if (alt === null) return;
    changeImage(editor, { alt, size });
    onDone();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <Stack gap={5}>
        <img
          className="image-dialog__preview"
          src={pictureAddress(attrs['fileId'])}
          alt={editorText.imageAsItIs}
        />
        <Words {...words} />
        <SegmentedControl label={editorText.imageSizeAsked} options={sizes} value={size} onChange={setSize} />
      </Stack>
    </form>
  );
}

interface NewImageProps extends FormProps {
  documentId: DocumentId;
  /** That was pasted or dropped. */
  file: File | undefined;
}

function NewImage({ id, editor, documentId, file, onDone }: NewImageProps) {
  const words = useWords(null);
  const [image, setImage] = useState<DocumentImage>();
  const [fault, setFault] = useState<string>();
  const take = ({ id: fileId }: FileView) => {
    setFault(undefined);
    call(documentImageRoutes.add, { params: { documentId }, body: { fileId } }).then(
      setImage,
      (error: unknown) => setFault(problemToDutch(error)),
    );
  };
  const uploads = useUploads({ onFile: take, accepts: imageExtensions });
  const { add } = uploads;
  useEffect(() => {
    if (file) add([file]);
  }, [file, add]);
  const cancel = (key: string) => {
    uploads.cancel(key);
    setImage(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const alt = words.read();
    if (!image) setFault(uploads.busy ? editorText.imageOnItsWay : editorText.imageMissing);
    if (!image || alt === null) return;
    insertImage(editor, { ...image, alt });
    onDone();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <Stack gap={5}>
        {uploads.items.length === 0 && (
          <FileField {...fieldOf(uploads)} label={editorText.imageFile} hint={editorText.imageFileHint} />
        )}
        {uploads.items.length > 0 && (
          <FileField {...fieldOf(uploads)} label={editorText.imageFile} zoneHidden />
        )}
        {image && (
          <img
            className="image-dialog__preview"
            src={pictureAddress(image.fileId)}
            alt={editorText.imageAsItIs}
          />
        )}
        {fault && <Notice tone="error">{fault}</Notice>}
        <Words {...words} />
      </Stack>
    </form>
  );

  function fieldOf({ items, add: choose, retry }: typeof uploads) {
    return { words: uploadText, accept, items, onChoose: choose, onCancel: cancel, onRetry: retry };
  }
}

const accept = imageExtensions.map((extension) => `.${extension}`).join();

const sizes = imageSizes.map((value) => ({ value, label: editorText.imageSizes[value].label }));

type WordsState = ReturnType<typeof useWords>;

/** Null as long as nobody said anything; to say that it only decorates is an answer too. */
const useWords = (before: string | null) => {
  const [alt, setAlt] = useState(before ?? '');
  const [decorates, setDecorates] = useState(before === '');
  const [wrong, setWrong] = useState(false);
  const read = (): string | null => {
    const said = decorates ? '' : alt.replaceAll(/\s+/g, ' ').trim();
    const isMissing = !decorates && said === '';
    setWrong(isMissing);
    return isMissing ? null : said;
  };
  return { alt, setAlt, decorates, setDecorates, wrong, read };
};

function Words({ alt, setAlt, decorates, setDecorates, wrong }: WordsState) {
  return (
    <Stack gap={3}>
      <TextArea
        label={editorText.imageWords}
        hint={editorText.imageWordsHint}
        error={wrong ? editorText.imageWordsMissing : undefined}
        counter={charactersInWords(alt.length, maxAltLength)}
        rows={3}
        maxLength={maxAltLength}
        value={alt}
        disabled={decorates}
        onChange={(event) => setAlt(event.target.value)}
      />
      <Checkbox
        label={editorText.imageDecorates}
        hint={editorText.imageDecoratesHint}
        checked={decorates}
        onChange={(event) => setDecorates(event.currentTarget.checked)}
      />
    </Stack>
  );
}
