import type { ThemeId } from '@leerkring/shared/contract/common';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { maxTitleLength, type ThreadView } from '@leerkring/shared/contract/threads';
import { useState } from 'react';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { newThreadText, threadPageText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useChangeThread } from './api';
import { ThemeFields } from './theme-fields';

interface ChangeThreadDialogProps {
  open: boolean;
  onClose: () => void;
  thread: ThreadView;
  themes: readonly ThemeView[];
}

export function ChangeThreadDialog({ open, onClose, ...rest }: ChangeThreadDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.changeTitle} closeLabel={commonText.close}>
      <ChangeForm {...rest} onDone={onClose} />
    </Dialog>
  );
}

type ChangeFormProps = Pick<ChangeThreadDialogProps, 'thread' | 'themes'> & { onDone: () => void };

function ChangeForm({ thread, themes, onDone }: ChangeFormProps) {
  const [title, setTitle] = useState(thread.title);
  const [themeId, setThemeId] = useState<string>(thread.themeId);
  const [step, setStep] = useState(thread.step);
  const change = useChangeThread(thread.id);
  const faults = serverFaults(change.error, '', newThreadText.faults);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { revision: thread.revision, title, themeId: themeId as ThemeId, step },
          { onSuccess: onDone },
        );
      }}
    >
      <Stack gap={4}>
        <TextField
          label={newThreadText.name}
          value={title}
          maxLength={maxTitleLength}
          error={faults.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ThemeFields
          {...{ themes, themeId, step }}
          error={faults.themeId}
          onTheme={setThemeId}
          onStep={setStep}
        />
        {change.isError && Object.keys(faults).length === 0 && (
          <Notice tone="error">{problemToDutch(change.error)}</Notice>
        )}
        <div className="composer__actions">
          <Button type="submit" variant="primary" busy={change.isPending} disabled={title.trim() === ''}>
            {words.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
