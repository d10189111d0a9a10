import type { DocumentId, DocumentVersionId } from '@leerkring/shared/contract/common';
import { maxVersionName } from '@leerkring/shared/contract/document-versions';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { versionsText } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Cluster } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useNameVersion } from './api';

interface NameVersionProps {
  documentId: DocumentId;
  /** Null: of the text as it is now. */
  versionId: DocumentVersionId | null;
  label: string;
  known?: string;
}

/** A button that becomes a field. */
export function NameVersion({ documentId, versionId, label, known = '' }: NameVersionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState(known);
  const [isMissing, setIsMissing] = useState(false);
  const { mutate, isPending, error, reset } = useNameVersion(documentId, versionId);
  const close = () => {
    setIsOpen(false);
    setIsMissing(false);
    setName(known);
    reset();
  };
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setIsOpen(true)}>{label}</Button>
      </div>
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') mutate(name, { onSuccess: close });
  };
  return (
    <form className="versions__name" onSubmit={save}>
      <TextField
        label={versionsText.name}
        hint={versionsText.nameHint}
        error={isMissing ? versionsText.nameNeeded : undefined}
        maxLength={maxVersionName}
        value={name}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      {error && <Notice tone="error">{problemToDutch(error)}</Notice>}
      <Cluster gap={3}>
        <Button type="submit" variant="primary" busy={isPending}>
          {versionsText.save}
        </Button>
        <Button variant="quiet" onClick={close}>
          {versionsText.cancel}
        </Button>
      </Cluster>
    </form>
  );
}
