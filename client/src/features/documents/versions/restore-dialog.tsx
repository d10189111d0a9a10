import type { DocumentId } from '@leerkring/shared/contract/common';
import type { VersionView } from '@leerkring/shared/contract/document-versions';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { dayAndTime } from '../../../lib/format-nl';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { useNow } from '../../../lib/use-now';
import { versionsText } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { useRestore } from './api';
import { givenNameOf } from './version-names';

interface RestoreDialogProps {
  documentId: DocumentId;
  /** Null: closed. */
  version: VersionView | null;
  people: readonly PersonView[];
  onClose: () => void;
  /** False: the text was like that already. */
  onDone: (isChanged: boolean) => void;
}

/** Asks once more, and says that it can be undone. */
export function RestoreDialog({ documentId, version, people, onClose, onDone }: RestoreDialogProps) {
  const now = useNow();
  const { mutate, isPending, error, reset } = useRestore(documentId);
  const close = () => {
    reset();
    onClose();
  };
  const restore = () => {
    if (version) mutate(version.id, { onSuccess: ({ before }) => onDone(before !== null) });
  };
  return (
    <Dialog
      open={version !== null}
      onClose={close}
      title={versionsText.confirmTitle}
      closeLabel={versionsText.close}
      actions={
        <>
          <Button onClick={close}>{versionsText.confirmNo}</Button>
          <Button variant="primary" busy={isPending} onClick={restore}>
            {versionsText.confirmYes}
          </Button>
        </>
      }
    >
      {version && (
        <>
          <p>
            {version.removedBy
              ? versionsText.confirmRemoval(givenNameOf(people, version.removedBy))
              : versionsText.confirm(dayAndTime(version.madeAt, now))}
          </p>
          <p>{versionsText.confirmUndo}</p>
        </>
      )}
      {error && <Notice tone="error">{problemToDutch(error)}</Notice>}
    </Dialog>
  );
}
