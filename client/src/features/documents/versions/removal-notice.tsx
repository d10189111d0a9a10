import type { DocumentId, DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type { VersionView } from '@leerkring/shared/contract/document-versions';
import { useState } from 'react';
import { versionsText } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Cluster } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { useVersions } from './api';
import { RestoreDialog } from './restore-dialog';
import { givenNameOf } from './version-names';

interface RemovalNoticeProps {
  documentId: DocumentId;
  /** What the text is called. */
  label: string;
  me: PersonId;
}

/** Says, to whoever may write, that one person just took away more than half, and offers the way back. */
export function RemovalNotice({ documentId, label, me }: RemovalNoticeProps) {
  const { data } = useVersions(documentId);
  const [dismissed, setDismissed] = useState<DocumentVersionId | null>(null);
  const [chosen, setChosen] = useState<VersionView | null>(null);
  const before = data?.mayWrite ? data.versions.find(({ id }) => id === data.beforeRemoval) : undefined;
  if (!data || !before || before.id === dismissed) return null;
  const title =
    before.removedBy === me
      ? versionsText.removalTitleMine(label)
      : versionsText.removalTitle(givenNameOf(data.people, before.removedBy), label);
  return (
    <>
      <Notice
        tone="warning"
        title={title}
        action={
          <Cluster gap={2}>
            <Button onClick={() => setChosen(before)}>{versionsText.removalRestore}</Button>
            <Button variant="quiet" onClick={() => setDismissed(before.id)}>
              {versionsText.removalDismiss}
            </Button>
          </Cluster>
        }
      >
        {versionsText.removal}
      </Notice>
      <RestoreDialog
        documentId={documentId}
        version={chosen}
        people={data.people}
        onClose={() => setChosen(null)}
        onDone={() => {
          setChosen(null);
          setDismissed(before.id);
        }}
      />
    </>
  );
}
