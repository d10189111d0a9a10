import type { PersonId, ThreadId } from '@leerkring/shared/contract/common';
import { FlagReason } from '@leerkring/shared/contract/post-flags';
import type { PostView } from '@leerkring/shared/contract/posts';
import { useState } from 'react';
import { dayAndTime } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { flagReasonText, postText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Skeleton } from '../../ui/skeleton';
import { TextArea } from '../../ui/text-area';
import { useEditions, useFlagPost, useRemovePost } from './api';
import { Attachments } from './attachments';
import { PostBody } from './post-body';

interface PostDialogProps {
  open: boolean;
  onClose: () => void;
  threadId: ThreadId;
  post: PostView;
}

export function RemoveDialog({ open, onClose, threadId, post }: PostDialogProps) {
  const remove = useRemovePost(threadId, post.id);
  const removed = () => {
    announce(words.removedNow);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.removeTitle}
      words={{ ...commonText, confirm: words.remove }}
      busy={remove.isPending}
      error={remove.isError ? problemToDutch(remove.error) : null}
      onConfirm={() => remove.mutate(undefined, { onSuccess: removed })}
    >
      <p>{words.removeExplanation}</p>
    </ConfirmDialog>
  );
}

export function FlagDialog({ open, onClose, threadId, post }: PostDialogProps) {
  const flag = useFlagPost(threadId, post.id);
  const [reason, setReason] = useState<FlagReason>();
  const [note, setNote] = useState('');
  const flagged = () => {
    announce(words.flagged);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.flagTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button
            variant="primary"
            busy={flag.isPending}
            disabled={!reason}
            onClick={() => reason && flag.mutate({ reason, note }, { onSuccess: flagged })}
          >
            {words.flagSubmit}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <RadioGroup
          label={words.flagReason}
          options={FlagReason.options.map((value) => ({ value, label: flagReasonText[value] }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          label={words.flagNote}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {flag.isError && <Notice tone="error">{problemToDutch(flag.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

interface EditionsDialogProps extends PostDialogProps {
  nameOf: (id: PersonId) => string;
  now: Date;
}

export function EditionsDialog({ open, onClose, threadId, post, nameOf, now }: EditionsDialogProps) {
  const editions = useEditions(threadId, post.id, open);
  return (
    <Dialog open={open} onClose={onClose} title={words.editionsTitle} closeLabel={commonText.close}>
      <Stack gap={4}>
        <p className="muted">{words.editionsExplanation}</p>
        {editions.isError && <Notice tone="error">{problemToDutch(editions.error)}</Notice>}
        {editions.isPending && <Skeleton label={commonText.loading} lines={4} />}
        {editions.data?.length === 0 && <p>{words.noEditions}</p>}
        {editions.data?.map(({ body, at, attachments, unseenAttachments }) => (
          <section key={at}>
            <h3 className="edition__when">{dayAndTime(at, now)}</h3>
            <PostBody body={body} nameOf={nameOf} quoted={() => null} />
            <Attachments items={attachments} unseen={unseenAttachments} />
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
