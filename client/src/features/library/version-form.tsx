import type { FileView } from '@leerkring/shared/contract/files';
import { type LibraryItemView, LibraryVersionInput } from '@leerkring/shared/contract/library';
import { missingContent } from '@leerkring/shared/rules/library';
import { type FormEvent, useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults } from '../../lib/problem-to-dutch';
import { useUploads } from '../../lib/use-uploads';
import { itemFaultText, versionFormText } from '../../text/library';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useAddVersion } from './api';
import { AttachedFiles } from './attached-files';
import { LeaveForm } from './leave-form';

interface VersionFormProps {
  item: LibraryItemView;
  onSaved: (item: LibraryItemView) => void;
}

/** Begins with the files of the version before it. */
export function VersionForm({ item, onSaved }: VersionFormProps) {
  const add = useAddVersion(item.id);
  const [newest] = item.versions;
  const [files, setFiles] = useState<readonly FileView[]>(newest?.files ?? []);
  const uploads = useUploads({ onFile: (file) => setFiles((before) => [...before, file]) });
  const [draft, setDraft] = useState({ name: '', note: '' });
  const [tried, setTried] = useState(false);
  const checked = LibraryVersionInput.safeParse({
    ...draft,
    after: newest?.number ?? 1,
    fileIds: files.map(({ id }) => id),
  });
  const isEmpty = missingContent({
    ...{ kind: item.kind, story: item.story },
    ...{ files: files.length, links: item.links.length },
  });
  const faults = tried && !checked.success ? faultsByField(schemaFaults(checked.error)) : {};
  const fileFault = tried && isEmpty ? itemFaultText['needs-file'] : faults.fileIds;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && !isEmpty && !uploads.busy) add.mutate(checked.data, { onSuccess: onSaved });
  };
  const isDirty = draft.note !== '' || draft.name !== '' || files !== newest?.files;
  return (
    <form className="reading-page" noValidate onSubmit={submit}>
      <Card>
        <Stack gap={5}>
          <AttachedFiles
            label={versionFormText.add}
            error={fileFault}
            files={files}
            uploads={uploads}
            onRemove={({ id }) => setFiles(files.filter((file) => file.id !== id))}
          />
          <TextArea
            label={versionFormText.note}
            hint={versionFormText.noteHint}
            error={faults.note}
            maxLength={1_000}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
          <TextField
            label={versionFormText.name}
            hint={versionFormText.nameHint}
            error={faults.name}
            maxLength={80}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          {add.isError && <Notice tone="error">{problemToDutch(add.error)}</Notice>}
          <Cluster>
            <Button type="submit" variant="primary" busy={add.isPending || (tried && uploads.busy)}>
              {versionFormText.save}
            </Button>
          </Cluster>
        </Stack>
      </Card>
      <LeaveForm dirty={isDirty && !add.isSuccess} />
    </form>
  );
}
