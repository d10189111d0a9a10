import type { DocumentId } from '@leerkring/shared/contract/common';
import { History } from 'lucide-react';
import { useState } from 'react';
import { versionsText } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Versions } from './versions';

interface VersionsDialogProps {
  documentId: DocumentId;
  /** What the text is called. */
  label: string;
  /** Until when there are versions. */
  kept: string;
}

/** Where there is no room beside the text: a button, and the versions over the page. */
export function VersionsDialog({ documentId, label, kept }: VersionsDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <div className="versions-dialog">
      <Button variant="quiet" icon={<History />} onClick={() => setIsOpen(true)}>
        {versionsText.open}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={versionsText.titleOf(label)}
        closeLabel={versionsText.close}
      >
        <Versions documentId={documentId} onRestored={close} />
        <p className="versions-dialog__kept">{kept}</p>
      </Dialog>
    </div>
  );
}
