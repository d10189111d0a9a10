import { EmailAddress } from '@leerkring/shared/contract/credentials';
import { type FormEvent, type ReactNode, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { wayInText } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useRequestLink } from './api';

const words = wayInText.link;

interface RequestLinkProps {
  /** An address we know already, such as the one that was invited. */
  email?: string;
  variant?: 'primary' | 'secondary';
  /** After it was asked for, such as where to read it in a demonstration. */
  children?: ReactNode;
}

/** The server says the same whether or not it knows the address, and so do we. */
export function RequestLink({ email: known = '', variant = 'secondary', children }: RequestLinkProps) {
  const request = useRequestLink();
  const [email, setEmail] = useState(known);
  const [tried, setTried] = useState(false);
  const checked = EmailAddress.safeParse(email);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && !request.isPending) request.mutate(checked.data);
  };
  if (request.isSuccess)
    return (
      <Stack gap={4}>
        <Notice tone="ok" title={words.sentTitle}>
          {words.sent(request.variables)}
        </Notice>
        <p className="small muted">{words.notThere}</p>
        {children}
        <div>
          <Button variant="quiet" onClick={() => request.reset()}>
            {words.other}
          </Button>
        </div>
      </Stack>
    );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <TextField
          type="email"
          autoComplete="username webauthn"
          label={words.label}
          hint={words.hint}
          error={tried && !checked.success ? words.wrong : undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {request.isError && <Notice tone="error">{problemToDutch(request.error)}</Notice>}
        <div>
          <Button variant={variant} type="submit" busy={request.isPending}>
            {words.button}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
