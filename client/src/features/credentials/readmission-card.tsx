import type { CredentialsOfPerson } from '@leerkring/shared/contract/credentials';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { useState } from 'react';
import { dayAndTime } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { readmissionText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useReadmit, useWithdrawReadmission } from './api';
import { ConfirmDialog } from './confirm-dialog';

interface ReadmissionCardProps {
  person: PersonView;
  credentials: CredentialsOfPerson;
  isOwn: boolean;
}

/** For an administrator: what somebody signs in with, and the way back in for whoever lost all of it. */
export function ReadmissionCard(props: ReadmissionCardProps) {
  return (
    <Card as="section" aria-labelledby="credentials">
      <Stack>
        <h2 id="credentials" className="side-title">
          {words.title}
        </h2>
        <Standing {...props} />
      </Stack>
    </Card>
  );
}

function Standing({ person, credentials, isOwn }: ReadmissionCardProps) {
  const { givenName } = person;
  const { email, passkeys, authenticatorApp, recoveryCodesLeft } = credentials;
  if (email === null) return <p className="muted">{words.employer(givenName)}</p>;
  if (passkeys === 0 && !authenticatorApp)
    return (
      <>
        <p className="muted">{words.never(givenName)}</p>
        <div>
          <LinkButton to="/uitnodigen">{words.invite}</LinkButton>
        </div>
      </>
    );
  return (
    <>
      <p>{words.has(passkeys, authenticatorApp, recoveryCodesLeft)}</p>
      {isOwn ? (
        <>
          <p className="muted">{words.own}</p>
          <div>
            <LinkButton to="/beveiliging">{words.ownLink}</LinkButton>
          </div>
        </>
      ) : (
        <WayBack person={person} email={email} until={credentials.readmittedUntil} />
      )}
    </>
  );
}

interface WayBackProps {
  person: PersonView;
  email: string;
  until: string | null;
}

function WayBack({ person, email, until }: WayBackProps) {
  const [asks, setAsks] = useState(false);
  const readmit = useReadmit(person.id);
  const withdraw = useWithdrawReadmission(person.id);
  const { givenName } = person;
  return (
    <>
      {until ? (
        <Notice
          tone="ok"
          action={
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              {words.withdraw}
            </Button>
          }
        >
          {words.open(givenName, email, dayAndTime(until, new Date()))}
        </Notice>
      ) : (
        <>
          <p className="muted">{words.explanation(givenName, email)}</p>
          <div>
            <Button onClick={() => setAsks(true)}>{words.action}</Button>
          </div>
        </>
      )}
      {withdraw.isError && <Notice tone="error">{problemToDutch(withdraw.error)}</Notice>}
      <ConfirmDialog
        open={asks}
        title={words.confirmTitle(fullName(person))}
        explanation={words.confirmExplanation(givenName, email)}
        action={words.action}
        change={readmit}
        onConfirm={(done) => readmit.mutate(undefined, { onSuccess: done })}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
