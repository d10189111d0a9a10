import type { ImportFault } from '@leerkring/shared/contract/organisations';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { importText as words } from '../../text/organisations';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { usePreviewImport } from './api';
import { ImportFaults } from './import-faults';
import { ImportPreviewCard } from './import-preview-card';
import { readMunicipalityFile } from './municipality-file';
import './import-part.css';
import './municipality-import.css';

/** First look, then take over: the file stays in the browser until somebody has seen what it changes. */
export function MunicipalityImport() {
  const input = useRef<HTMLInputElement>(null);
  const preview = usePreviewImport();
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [fault, setFault] = useState<ImportFault | 'too-long' | null>(null);

  const choose = async (chosen: File) => {
    const read = await readMunicipalityFile(chosen);
    preview.reset();
    setFile(read.kind === 'text' ? { name: chosen.name, csv: read.csv } : null);
    setFault(read.kind === 'text' ? null : read.kind === 'fault' ? read.fault : read.kind);
    if (read.kind === 'text') preview.mutate(read.csv);
  };
  const shown = preview.data;
  return (
    <Stack gap={5}>
      <Card as="section" aria-labelledby="how">
        <Stack>
          <h2 id="how" className="side-title">
            {words.fileTitle}
          </h2>
          <details className="import-part" open={!file && !fault}>
            <summary>{words.howTitle}</summary>
            <Stack gap={3}>
              <ol className="import-steps">
                {words.how.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p className="muted">{words.columns}</p>
            </Stack>
          </details>
          {file && <p>{words.chosen(file.name)}</p>}
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            hidden
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void choose(chosen);
              // The same file again is a choice too: it may have been changed.
              currentTarget.value = '';
            }}
          />
          <div>
            <Button
              variant={shown ? 'secondary' : 'primary'}
              icon={<FileUp />}
              busy={preview.isPending}
              onClick={() => input.current?.click()}
            >
              {shown || fault ? words.chooseOther : words.choose}
            </Button>
          </div>
        </Stack>
      </Card>
      {fault === 'too-long' && <Notice tone="error">{words.tooLong}</Notice>}
      {fault && fault !== 'too-long' && <ImportFaults faults={[fault]} />}
      {preview.isError && <Notice tone="error">{problemToDutch(preview.error)}</Notice>}
      {shown && shown.faults.length > 0 && <ImportFaults faults={shown.faults} />}
      {file && shown && shown.faults.length === 0 && (
        <ImportPreviewCard
          key={shown.fingerprint}
          preview={shown}
          csv={file.csv}
          onLookAgain={() => preview.mutate(file.csv)}
        />
      )}
    </Stack>
  );
}
