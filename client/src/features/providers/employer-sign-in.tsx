import { ProviderRefusal, WorkAddress } from '@leerkring/shared/contract/providers';
import { type FormEvent, useRef, useState } from 'react';
import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { returnPathOf } from '../../lib/return-path';
import { providerRefusalText, employerSignInText as words } from '../../text/providers';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useEmployerSignIn } from './api';
import './employer-sign-in.css';

/** By way of the employer: a work address picks whose sign-in page. `search` may tell how it went before. */
export function EmployerSignIn({ search }: { search: string }) {
  const signIn = useEmployerSignIn();
  const [address, setAddress] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const refusal = ProviderRefusal.safeParse(new URLSearchParams(search).get('fout')).data;
  const isUnknown = hasCode(signIn.error, 'unknown-provider');
  const fault = incomplete ? words.incomplete : isUnknown ? problemToDutch(signIn.error) : undefined;

  const go = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const { data: workAddress } = WorkAddress.safeParse(address);
    setIncomplete(!workAddress);
    if (!workAddress) {
      signIn.reset();
      field.current?.focus();
      return;
    }
    const focus = () => field.current?.focus();
    signIn.mutate({ workAddress, returnPath: returnPathOf(search) }, { onError: focus });
  };

  return (
    <Card as="section" aria-labelledby="employer-sign-in">
      <Stack gap={4}>
        <div>
          <h2 id="employer-sign-in" className="side-title">
            {words.title}
          </h2>
          <p className="employer-sign-in__explanation">{words.explanation}</p>
        </div>
        {refusal && signIn.isIdle && (
          <Notice tone="error" title={words.refusedTitle}>
            {providerRefusalText[refusal]}
          </Notice>
        )}
        {signIn.isError && !isUnknown && <Notice tone="error">{problemToDutch(signIn.error)}</Notice>}
        <form noValidate onSubmit={go}>
          <Stack gap={4}>
            <TextField
              ref={field}
              label={words.address}
              hint={words.example}
              error={fault}
              type="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" variant="primary" busy={signIn.isPending}>
                {words.go}
              </Button>
            </div>
          </Stack>
        </form>
      </Stack>
    </Card>
  );
}
