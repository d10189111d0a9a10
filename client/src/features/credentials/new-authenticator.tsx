import { OneTimeCode } from '@leerkring/shared/contract/credentials';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { authenticatorText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { CodeField } from './code-field';
import { QrCode } from './qr-code';

interface NewAuthenticatorProps {
  told: { uri: string; secret: string };
  busy: boolean;
  error: unknown;
  onConfirm: (code: string) => void;
}

/** A secret for the app, and a first code that shows the app has it. */
export function NewAuthenticator({ told, busy, error, onConfirm }: NewAuthenticatorProps) {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const checked = OneTimeCode.safeParse(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && !busy) onConfirm(checked.data);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <p>{words.scan}</p>
        <QrCode text={told.uri} label={words.picture} />
        <div>
          <p>{words.orType}</p>
          <p>
            <code className="typed-secret">{told.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
        <CodeField label={words.code} code={code} wrong={tried && !checked.success} onChange={setCode} />
        {error !== null && <Notice tone="error">{problemToDutch(error)}</Notice>}
        <div>
          <Button variant="primary" type="submit" busy={busy}>
            {words.confirm}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
