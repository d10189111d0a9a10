import { maxTitleLength, type ThreadView } from '@leerkring/shared/contract/threads';
import { plainTextOf } from '@leerkring/shared/rules/post-body';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fullName } from '../../lib/person';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { newThreadText, threadPageText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useSplitThread } from './api';
import './composer.css';

const begin = 80;

interface SplitDialogProps {
  open: boolean;
  onClose: () => void;
  thread: ThreadView;
}

export function SplitDialog({ open, onClose, thread }: SplitDialogProps) {
  const { posts, earlier, later } = thread;
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const navigate = useNavigate();
  const split = useSplitThread(thread.id);
  const faults = serverFaults(split.error, '', newThreadText.faults);
  const names = new Map(thread.people.map((person) => [person.id, fullName(person)]));
  const submit = () =>
    split.mutate(
      { title, postIds: [...chosen] },
      {
        onSuccess: ({ threadId }) => {
          onClose();
          void navigate(`/gesprekken/${threadId}`);
        },
      },
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.splitTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button
            variant="primary"
            busy={split.isPending}
            disabled={chosen.length === 0 || title.trim() === ''}
            onClick={submit}
          >
            {words.splitSubmit}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>{words.splitExplanation}</p>
        <TextField
          label={words.splitName}
          value={title}
          maxLength={maxTitleLength}
          error={faults.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <fieldset className="split__posts">
          <legend className="leerkring-field__label">{words.splitPosts}</legend>
          {(earlier > 0 || later > 0) && <p className="muted">{words.splitLoaded}</p>}
          {posts.slice(earlier === 0 ? 1 : 0).map(({ id, authorId, body }) => (
            <Checkbox
              key={id}
              label={names.get(authorId)}
              hint={plainTextOf(body, { quotes: false }).slice(0, begin)}
              checked={chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen((before) => [...before.filter((other) => other !== id), ...(checked ? [id] : [])])
              }
            />
          ))}
        </fieldset>
        {split.isError && !faults.title && <Notice tone="error">{problemToDutch(split.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
