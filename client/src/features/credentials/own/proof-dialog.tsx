import { type CredentialsView, OneTimeCode } from '@leerkring/shared/contract/credentials';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { commonText } from '../../../text/common';
import { proveText, securityText, wayInText } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { useProveWithCode, useProveWithPasskey } from '../api';
import { CodeField } from '../code-field';
import { PasskeyStopped } from '../passkey';

const words = securityText.proof;

interface ProofDialogProps {
  credentials: CredentialsView;
  open: boolean;
  onProven: () => void;
  onClose: () => void;
}

export function ProofDialog({ credentials, open, onProven, onClose }: ProofDialogProps) {
  const passkey = useProveWithPasskey();
  const code = useProveWithCode();
  const [typed, setTyped] = useState('');
  const checked = OneTimeCode.safeParse(typed);
  const close = () => {
    passkey.reset();
    code.reset();
    setTyped('');
    onClose();
  };
  const options = {
    onSuccess: () => {
      setTyped('');
      onProven();
    },
  };
  const error = passkey.error ?? code.error;
  return (
    <Dialog open={open} onClose={close} title={words.title} closeLabel={commonText.close}>
      <Stack gap={4}>
        <p>{words.intro}</p>
        {credentials.passkeys.length > 0 && (
          <div>
            <Button
              variant="primary"
              icon={<KeyRound />}
              busy={passkey.isPending}
              onClick={() => passkey.mutate(undefined, options)}
            >
              {words.withPasskey}
            </Button>
          </div>
        )}
        {credentials.authenticatorApp && (
          <>
            <CodeField
              label={proveText.code}
              code={typed}
              wrong={typed.length >= 6 && !checked.success}
              onChange={setTyped}
            />
            <div>
              <Button
                busy={code.isPending}
                onClick={() => checked.success && code.mutate(checked.data, options)}
              >
                {words.withCode}
              </Button>
            </div>
          </>
        )}
        {error && (
          <Notice tone={error instanceof PasskeyStopped ? 'info' : 'error'}>
            {error instanceof PasskeyStopped ? wayInText.passkey.cancelled : problemToDutch(error)}
          </Notice>
        )}
      </Stack>
    </Dialog>
  );
}
