import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { passkeyText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { canUsePasskeys, PasskeyStopped } from './passkey';

interface NewPasskeyProps {
  busy: boolean;
  error: unknown;
  onMake: (name: string) => void;
}

/** Asks how it will be called, and then the device for the rest. */
export function NewPasskey({ busy, error, onMake }: NewPasskeyProps) {
  const [name, setName] = useState(words.defaultName);
  if (!canUsePasskeys()) return <p className="muted">{words.unsupported}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onMake(name.trim() || words.defaultName);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error instanceof PasskeyStopped && (
          <Notice>{error.alreadyKnown ? words.known : words.cancelled}</Notice>
        )}
        {error !== null && !(error instanceof PasskeyStopped) && (
          <Notice tone="error">{problemToDutch(error)}</Notice>
        )}
        <div>
          <Button variant="primary" type="submit" icon={<KeyRound />} busy={busy}>
            {words.make}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
