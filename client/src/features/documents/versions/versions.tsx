/**
 * The versions of a text: the list, one of them to read or to compare, and putting one back. It stands in a panel
 * beside the text, or in a dialog where there is no room for that.
 */
import type { DocumentId, DocumentVersionId } from '@leerkring/shared/contract/common';
import type { VersionView } from '@leerkring/shared/contract/document-versions';
import { useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { versionsText } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { useVersions } from './api';
import { NameVersion } from './name-version';
import { RestoreDialog } from './restore-dialog';
import { VersionList } from './version-list';
import { VersionReader } from './version-reader';
import './versions.css';

export interface VersionsProps {
  documentId: DocumentId;
  /** A version was put back: somebody wants to see the text now. */
  onRestored?: () => void;
}

export function Versions({ documentId, onRestored }: VersionsProps) {
  const { data, error, refetch } = useVersions(documentId);
  const [shownId, setShownId] = useState<DocumentVersionId | null>(null);
  const [chosen, setChosen] = useState<VersionView | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  if (error && !data)
    return (
      <Notice tone="error" action={<Button onClick={() => void refetch()}>{versionsText.open}</Button>}>
        {problemToDutch(error)}
      </Notice>
    );
  if (!data) return <Skeleton label={versionsText.loading} lines={5} />;
  const shown = data.versions.find(({ id }) => id === shownId);
  return (
    <Stack gap={4} className="versions">
      {outcome && <Notice tone="ok">{outcome}</Notice>}
      {shown ? (
        <VersionReader
          key={shown.id}
          documentId={documentId}
          version={shown}
          list={data}
          onBack={() => setShownId(null)}
          onRestore={() => setChosen(shown)}
        />
      ) : (
        <>
          <VersionList list={data} onLook={setShownId} onRestore={setChosen} />
          {data.mayWrite && (
            <NameVersion documentId={documentId} versionId={null} label={versionsText.keepNow} />
          )}
        </>
      )}
      <RestoreDialog
        documentId={documentId}
        version={chosen}
        people={data.people}
        onClose={() => setChosen(null)}
        onDone={(isChanged) => {
          setChosen(null);
          setShownId(null);
          setOutcome(isChanged ? versionsText.restored : versionsText.unchanged);
          if (isChanged) onRestored?.();
        }}
      />
    </Stack>
  );
}
