import type { DocumentId } from '@leerkring/shared/contract/common';
import type { VersionList, VersionView } from '@leerkring/shared/contract/document-versions';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { clock, dayAndTime, nearDay } from '../../../lib/format-nl';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { useNow } from '../../../lib/use-now';
import { versionsText, versionTitle } from '../../../text/versions';
import { Button } from '../../../ui/button';
import { Cluster, Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { Skeleton } from '../../../ui/skeleton';
import { type Other, useVersionText } from './api';
import { MarkedText } from './marked-text';
import { NameVersion } from './name-version';
import { handsOn } from './version-names';

interface VersionReaderProps {
  documentId: DocumentId;
  version: VersionView;
  list: VersionList;
  onBack: () => void;
  onRestore: () => void;
}

/** One version: what is in it, or what changed between it and another. */
export function VersionReader({ documentId, version, list, onBack, onRestore }: VersionReaderProps) {
  const now = useNow();
  const [other, setOther] = useState<Other>(version.isCurrent ? 'nothing' : 'now');
  const { people, versions, mayWrite } = list;
  const options = [
    { value: 'nothing', label: versionsText.compareNothing },
    { value: 'now', label: versionsText.now },
    ...versions
      .filter(({ id }) => id !== version.id)
      .map((one) => ({
        value: one.id as string,
        label: `${nearDay(one.madeAt, now)} ${clock(one.madeAt)}: ${versionTitle(one)}`,
      })),
  ];
  return (
    <Stack gap={4}>
      <div>
        <Button variant="quiet" icon={<ArrowLeft />} onClick={onBack}>
          {versionsText.back}
        </Button>
      </div>
      <div>
        <h3 className="versions__title">{versionTitle(version)}</h3>
        <p className="versions__detail">{dayAndTime(version.madeAt, now)}</p>
        <p className="versions__detail">{handsOn(version, people)}</p>
      </div>
      <Select
        label={versionsText.compareWith}
        options={options}
        value={other}
        onChange={(event) => setOther(event.target.value as Other)}
      />
      <Text documentId={documentId} version={version} other={other} />
      {mayWrite && (
        <Cluster gap={3}>
          {!version.isCurrent && (
            <Button variant="primary" onClick={onRestore}>
              {versionsText.confirmYes}
            </Button>
          )}
          <NameVersion
            documentId={documentId}
            versionId={version.id}
            label={versionsText.giveName}
            known={version.kind === 'named' ? version.name : ''}
          />
        </Cluster>
      )}
    </Stack>
  );
}

function Text({
  documentId,
  version,
  other,
}: Pick<VersionReaderProps, 'documentId' | 'version'> & { other: Other }) {
  const { data, error, refetch } = useVersionText(documentId, version.id, other);
  if (error && !data)
    return (
      <Notice tone="error" action={<Button onClick={() => void refetch()}>{versionsText.look}</Button>}>
        {problemToDutch(error)}
      </Notice>
    );
  if (!data) return <Skeleton label={versionsText.loading} lines={6} />;
  return <MarkedText text={data} isCompared={other !== 'nothing'} />;
}
