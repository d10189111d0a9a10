import type { AgreementView } from '@leerkring/shared/contract/agreements';
import type { ImportPreview } from '@leerkring/shared/contract/exchange';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { can } from '@leerkring/shared/rules/can';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChangeAgreement, useCreateAgreement } from '../../features/agreements/api';
import { FoundText } from '../../features/documents/exchange/found-text';
import { useGroups } from '../../features/groups/api';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useMutation } from '../../lib/use-mutation';
import { commonText } from '../../text/common';
import { exchangeText } from '../../text/exchange';
import { togetherText } from '../../text/library';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useSignedIn } from '../use-signed-in';
import { type BroughtText, broughtText, lookInto, takeInto, textFilesOf } from './write-together';

/** The text is there; what would come in it is shown first, because something of it stays behind. */
interface Looked {
  text: AgreementView;
  brought: BroughtText;
  preview: ImportPreview;
}

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
  const [looked, setLooked] = useState<Looked | null>(null);
  const openText = ({ id }: AgreementView) => void navigate(`/afspraken/${id}`);
  const begin = useMutation({
    mutationFn: async () => {
      if (!file) return;
      // Of a text that was made already, only the document still has to come.
      const text =
        create.data ??
        (await create.mutateAsync({
          groupId,
          body: {
            ...{ title: item.title.slice(0, 120), templateKey: 'blank' },
            basedOn: { itemId: item.id, version: item.version },
          },
        }));
      const brought = await broughtText({ itemId: item.id, file, values });
      const preview = await lookInto(text.documentId, brought);
      if (preview.losses.length > 0) {
        announce(togetherText.made);
        return setLooked({ text, brought, preview });
      }
      await takeInto(text.documentId, brought);
      openText(text);
    },
  });
  const take = useMutation({
    mutationFn: async ({ text, brought }: Looked) => {
      await takeInto(text.documentId, brought);
      openText(text);
    },
  });
  const change = useChangeAgreement(create.data?.id ?? '');
  /** Nothing of the document came into the text, so it does not name it. */
  const keepEmpty = ({ revision }: AgreementView, onSuccess?: (text: AgreementView) => void) =>
    change.mutate({ revision, basedOn: null }, onSuccess && { onSuccess });
  const go = () => {
    setTried(true);
    if (groupId !== '') begin.mutate();
  };
  /** The next time somebody may have filled in something else. */
  const close = () => {
    if (create.data && !begin.isPending && !take.isPending) keepEmpty(create.data);
    create.reset();
    begin.reset();
    setLooked(null);
    take.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={togetherText.title}
      closeLabel={commonText.close}
      actions={
        looked ? (
          <>
            <Button busy={change.isPending} onClick={() => keepEmpty(looked.text, openText)}>
              {togetherText.empty}
            </Button>
            {looked.preview.blocks.length > 0 && (
              <Button variant="primary" busy={take.isPending} onClick={() => take.mutate(looked)}>
                {exchangeText.put}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button onClick={close}>{commonText.cancel}</Button>
            {groups.length > 0 && (
              <Button variant="primary" busy={begin.isPending} onClick={go}>
                {togetherText.go}
              </Button>
            )}
          </>
        )
      }
    >
      {looked ? (
        <Stack gap={5}>
          <p>{togetherText.made}</p>
          <FoundText preview={looked.preview} />
          {take.isError && <Notice tone="error">{problemToDutch(take.error)}</Notice>}
          {change.isError && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
        </Stack>
      ) : (
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
      )}
    </Dialog>
  );
}
