import type { DocumentId } from '@leerkring/shared/contract/common';
import { maxImportBytes } from '@leerkring/shared/contract/exchange';
import { type ChangeEvent, useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { commonText } from '../../../text/common';
import { exchangeText } from '../../../text/exchange';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { useImport, usePreview } from './api';
import { FoundText } from './found-text';

export interface ImportDialogProps {
  documentId: DocumentId;
  open: boolean;
  onClose: () => void;
}

/** First what comes of a file and what does not, then the text itself. */
export function ImportDialog({ documentId, open, onClose }: ImportDialogProps) {
  const preview = usePreview(documentId);
  const importing = useImport(documentId);
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const forget = () => {
    preview.reset();
    importing.reset();
    setFile(undefined);
    setFault(undefined);
  };
  const close = () => {
    forget();
    onClose();
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    forget();
    const chosen = currentTarget.files?.[0];
    // The same file can be chosen again, once it is mended.
    currentTarget.value = '';
    if (!chosen) return;
    const wrong = faultOf(chosen);
    setFault(wrong);
    if (wrong) return;
    setFile(chosen);
    preview.mutate(chosen, { onSuccess: ({ words }) => announce(exchangeText.found(words)) });
  };
  const put = () => {
    if (!file) return;
    const done = () => {
      announce(exchangeText.putDone);
      close();
    };
    importing.mutate(file, { onSuccess: done });
  };
  const isSomething = preview.data !== undefined && preview.data.blocks.length > 0;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={exchangeText.takeTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          {isSomething && (
            <Button variant="primary" busy={importing.isPending} onClick={put}>
              {exchangeText.put}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={5}>
        <p>{exchangeText.takeIntro}</p>
        <Field label={exchangeText.choose} hint={exchangeText.chooseHint} error={fault}>
          {(control) => (
            <span className="file-field">
              <input {...control} type="file" accept=".odt,.docx" onChange={choose} />
              <span className="file-field__button" aria-hidden="true">
                {file ? exchangeText.another : exchangeText.browse}
              </span>
              <span className="file-field__name">{file?.name}</span>
            </span>
          )}
        </Field>
        {preview.isPending && <Skeleton label={exchangeText.reading} lines={5} />}
        {preview.data && <FoundText preview={preview.data} />}
        {preview.isError && <Notice tone="error">{problemToDutch(preview.error)}</Notice>}
        {importing.isError && <Notice tone="error">{problemToDutch(importing.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

/** What can be seen without sending it. */
const faultOf = ({ name, size }: File): string | undefined => {
  if (!/\.(odt|docx)$/i.test(name)) return exchangeText.wrongKind;
  return size > maxImportBytes ? exchangeText.tooLarge : undefined;
};
