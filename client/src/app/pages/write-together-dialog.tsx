import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { can } from '@leerkring/shared/rules/can';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCreateAgreement } from '../../features/agreements/api';
import { useGroups } from '../../features/groups/api';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { togetherText } from '../../text/library';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useSignedIn } from '../use-signed-in';
import { takeInto, textFilesOf } from './write-together';

interface WriteTogetherDialogProps {
  item: LibraryItemView;
  /** What was filled in, by key. */
  values: Record<string, string>;
  open: boolean;
  onClose: () => void;
}

export function WriteTogetherDialog({ item, values, open, onClose }: WriteTogetherDialogProps) {
  const { actor } = useSignedIn();
  const navigate = useNavigate();
  const groups = (useGroups().data ?? []).filter(({ myRole }) => can(actor, 'agreement.create', myRole));
  const files = textFilesOf(item);
  const [chosen, setChosen] = useState({ groupId: '', fileId: '' });
  const [tried, setTried] = useState(false);
  const create = useCreateAgreement();
  const groupId = groups.length === 1 ? (groups[0]?.id ?? '') : chosen.groupId;
  const file = files.find(({ id }) => id === chosen.fileId) ?? files[0];
  const begin = useMutation({
    mutationFn: async () => {
      if (!file) return;
      // Of a text that was made already, only the document still has to come.
      const made =
        create.data ??
        (await create.mutateAsync({
          groupId,
          body: { title: item.title.slice(0, 120), templateKey: 'blank' },
        }));
      await takeInto(made.documentId, { itemId: item.id, file, values });
      void navigate(`/afspraken/${made.id}`);
    },
  });
  const go = () => {
    setTried(true);
    if (groupId !== '') begin.mutate();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={togetherText.title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          {groups.length > 0 && (
            <Button variant="primary" busy={begin.isPending} onClick={go}>
              {togetherText.go}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={5}>
        <p>{togetherText.intro}</p>
        {groups.length === 0 && <Notice>{togetherText.noGroup}</Notice>}
        {groups.length > 1 && (
          <Select
            label={togetherText.group}
            placeholder={togetherText.chooseGroup}
            error={tried && groupId === '' ? togetherText.chooseGroup : undefined}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={(event) => setChosen({ ...chosen, groupId: event.currentTarget.value })}
          />
        )}
        {files.length > 1 && (
          <Select
            label={togetherText.file}
            options={files.map(({ id, name }) => ({ value: id, label: name }))}
            value={file?.id ?? ''}
            onChange={(event) => setChosen({ ...chosen, fileId: event.currentTarget.value })}
          />
        )}
        {begin.isError && (
          <Notice tone="error">
            {problemToDutch(begin.error)} {create.data && togetherText.halfway}
          </Notice>
        )}
      </Stack>
    </Dialog>
  );
}
