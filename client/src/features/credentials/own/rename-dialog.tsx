import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import { useEffect, useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { commonText } from '../../../text/common';
import { passkeyText, securityText } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useRenamePasskey } from '../api';

const words = securityText.passkeys;

interface RenameDialogProps {
  passkey: CredentialsView['passkeys'][number] | undefined;
  onClose: () => void;
}

export function RenameDialog({ passkey, onClose }: RenameDialogProps) {
  const rename = useRenamePasskey();
  const [name, setName] = useState('');
  useEffect(() => setName(passkey?.name ?? ''), [passkey]);
  const close = () => {
    rename.reset();
    onClose();
  };
  const save = () => {
    if (passkey && name.trim())
      rename.mutate({ passkeyId: passkey.id, name: name.trim() }, { onSuccess: close });
  };
  return (
    <Dialog
      open={passkey !== undefined}
      onClose={close}
      title={words.renameTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="primary" busy={rename.isPending} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Stack>
        <TextField
          label={passkeyText.name}
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {rename.isError && <Notice tone="error">{problemToDutch(rename.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
