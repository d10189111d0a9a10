import type { FileView } from '@leerkring/shared/contract/files';
import type { LibraryItemView, Placeholder } from '@leerkring/shared/contract/library';
import { maxPlaceholderLength } from '@leerkring/shared/contract/library';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { listInWords } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { fillText } from '../../text/library';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useDownloadFilled, useFillVersion } from './api';

interface PlaceholderFormProps {
  item: LibraryItemView;
  placeholders: readonly Placeholder[];
  /** What else can be done with what was filled in. */
  more: (values: Record<string, string>) => ReactNode;
}

/** A field for each thing that the documents ask, with a first guess where there is one. */
export function PlaceholderForm({ item, placeholders, more }: PlaceholderFormProps) {
  const navigate = useNavigate();
  const save = useFillVersion(item.id);
  const download = useDownloadFilled(item.id);
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(placeholders.map(({ key, suggestion }) => [key, suggestion])),
  );
  const [tried, setTried] = useState(false);
  const filled = placeholders.filter(({ key }) => values[key]?.trim());
  const given = Object.fromEntries(filled.map(({ key }) => [key, values[key]?.trim() ?? '']));
  const [newest] = item.versions;
  const files = (newest?.files ?? []).filter(({ id }) =>
    placeholders.some(({ fileIds }) => fileIds.includes(id)),
  );
  const ifFilled = (act: () => void) => {
    setTried(true);
    if (filled.length > 0) act();
  };
  const store = () => {
    const note = fillText.note(listInWords(filled.map(({ label }) => label.toLowerCase()))).slice(0, 1_000);
    const onSuccess = () => {
      announce(fillText.saved);
      void navigate(`/bibliotheek/${item.id}`);
    };
    save.mutate({ after: newest?.number ?? 1, values: given, note }, { onSuccess });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (item.mayChange) ifFilled(store);
      }}
    >
      <Stack gap={5}>
        <Card>
          <Stack gap={5}>
            {placeholders.map(({ key, label, count }) => (
              <TextField
                key={key}
                label={label}
                hint={fillText.times(count)}
                maxLength={maxPlaceholderLength}
                value={values[key] ?? ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setValues((before) => ({ ...before, [key]: value }));
                }}
              />
            ))}
          </Stack>
        </Card>
        {tried && filled.length === 0 && <Notice tone="error">{fillText.noneFilled}</Notice>}
        {save.isError && <Notice tone="error">{problemToDutch(save.error)}</Notice>}
        {download.isError && <Notice tone="error">{problemToDutch(download.error)}</Notice>}
        <Cluster gap={3}>
          {item.mayChange && (
            <Button type="submit" variant="primary" busy={save.isPending}>
              {fillText.save}
            </Button>
          )}
          {files.map((file) => (
            <FilledDownload
              key={file.id}
              file={file}
              busy={download.isPending && download.variables.fileId === file.id}
              onPress={() => ifFilled(() => download.mutate({ fileId: file.id, values: given }))}
            />
          ))}
          {more(given)}
        </Cluster>
      </Stack>
    </form>
  );
}

function FilledDownload({ file, busy, onPress }: { file: FileView; busy: boolean; onPress: () => void }) {
  return (
    <Button icon={<Download />} busy={busy} onClick={onPress}>
      {fillText.downloadFile(file.name)}
    </Button>
  );
}
