import { MailAddress, type NotificationPreferences } from '@leerkring/shared/contract/notifications';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { preferencesText as words } from '../../text/notifications';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useRemoveAddress, useSetAddress } from './api';
import './preferences.css';

/** Where the mail goes; whoever signs in at their employer says so here. */
export function MailAddressCard({ preferences }: { preferences: NotificationPreferences }) {
  const { email, emailIsSignIn, emailToConfirm, mailWorks } = preferences;
  const remove = useRemoveAddress();
  const [other, setOther] = useState(false);
  const asks = mailWorks && !emailIsSignIn && (other || (!email && !emailToConfirm));
  return (
    <Card as="section" aria-labelledby="mail-address">
      <Stack gap={4}>
        <h2 id="mail-address" className="side-title">
          {words.addressTitle}
        </h2>
        {!mailWorks && <p>{words.noMail}</p>}
        {email && (
          <p>
            {words.goesTo(email)} {emailIsSignIn && words.signInAddress}
          </p>
        )}
        {emailToConfirm && <Notice>{words.sentTo(emailToConfirm)}</Notice>}
        {asks && (
          <>
            {!email && !emailToConfirm && <p>{words.noAddress}</p>}
            <AddressForm onSent={() => setOther(false)} />
          </>
        )}
        {!asks && !emailIsSignIn && mailWorks && (
          <div className="address-actions">
            <Button onClick={() => setOther(true)}>{words.otherAddress}</Button>
            <Button variant="quiet" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {words.removeAddress}
            </Button>
          </div>
        )}
        {remove.isError && <Notice tone="error">{problemToDutch(remove.error)}</Notice>}
      </Stack>
    </Card>
  );
}

function AddressForm({ onSent }: { onSent: () => void }) {
  const set = useSetAddress();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const email = MailAddress.safeParse(typed);
    setFault(email.success ? undefined : words.addressFault);
    if (email.success) set.mutate(email.data, { onSuccess: onSent });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap={3}>
        <TextField
          label={words.address}
          hint={words.addressHint}
          type="email"
          autoComplete="email"
          error={fault}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <div>
          <Button type="submit" busy={set.isPending}>
            {words.send}
          </Button>
        </div>
        {set.isError && <Notice tone="error">{problemToDutch(set.error)}</Notice>}
      </Stack>
    </form>
  );
}
