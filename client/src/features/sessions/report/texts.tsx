import type { DocumentId } from '@leerkring/shared/contract/common';
import { useState } from 'react';
import { longDay } from '../../../lib/format-nl';
import { reportText, textsText } from '../../../text/session';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { Skeleton } from '../../../ui/skeleton';
import { Tabs } from '../../../ui/tabs';
import { TruthChip, TruthChips } from '../../../ui/truth-chip';
import { FileMenu } from '../../documents/exchange/file-menu';
import { RichText } from '../../documents/rich-text';
import { useDocumentProvider } from '../../documents/use-provider';
import type { ReportPartProps } from './report-part';

/** The reflections and the notes, to read, for as long as they are kept. */
export function ReportTexts({ report, now }: ReportPartProps) {
  const { documents, eraseTextsAt } = report;
  const erased = eraseTextsAt !== null && Date.parse(eraseTextsAt) <= now.getTime();
  const reflections = documents.filter((document) => document.kind === 'reflection');
  const named = documents
    .map((document) => ({
      ...document,
      label:
        document.kind === 'notes'
          ? reportText.notes
          : reflections.length === 1
            ? reportText.reflection
            : reportText.reflectionOf(reflections.indexOf(document) + 1),
    }))
    .sort((a, b) => Number(a.kind === 'notes') - Number(b.kind === 'notes'));
  const [selected, setSelected] = useState(named[0]?.id ?? '');
  if (named.length === 0) return null;
  return (
    <Card as="section">
      <div className="report__head">
        <h2>{reportText.texts}</h2>
        {eraseTextsAt && !erased && (
          <TruthChips label={reportText.texts}>
            <TruthChip truth="expiring">{reportText.keptUntil(longDay(eraseTextsAt, now))}</TruthChip>
          </TruthChips>
        )}
      </div>
      {erased ? (
        <p className="report__hint">{reportText.textsGone}</p>
      ) : (
        <Tabs
          label={reportText.texts}
          selected={selected}
          onSelect={setSelected}
          tabs={named.map(({ id, label }) => ({
            id: id as string,
            label,
            content: <OneText documentId={id} label={label} />,
          }))}
        />
      )}
    </Card>
  );
}

function OneText({ documentId, label }: { documentId: DocumentId; label: string }) {
  const provider = useDocumentProvider(documentId);
  if (!provider) return <Skeleton label={label} lines={4} />;
  return (
    <div className="report__text">
      <FileMenu documentId={documentId} mayWrite={false} />
      <RichText
        provider={provider}
        label={label}
        placeholder={textsText.reflectionPlaceholder}
        editable={false}
      />
      <div>
        <LinkButton to={`/teksten/${documentId}`} aria-label={`${reportText.toComments}: ${label}`}>
          {reportText.toComments}
        </LinkButton>
      </div>
    </div>
  );
}
