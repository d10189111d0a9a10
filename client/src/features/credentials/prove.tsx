import { type LinkStage, OneTimeCode } from '@leerkring/shared/contract/credentials';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { proveText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useCodeSignIn, useRecover } from './api';
import { CodeField } from './code-field';

interface ProveProps {
  stage: Extract<LinkStage, { stage: 'prove' }>;
  onSignedIn: () => void;
  /** With a recovery code somebody may register a new factor. */
  onRecovered: (stage: LinkStage) => void;
}

/** The second factor after a mail link. */
export function Prove({ stage, onSignedIn, onRecovered }: ProveProps) {
  return (
    <Stack gap={5}>
      {stage.oneTimeCode && <WithCode onSignedIn={onSignedIn} />}
      {stage.recoveryCode && <WithRecoveryCode onRecovered={onRecovered} />}
      {!stage.oneTimeCode && !stage.recoveryCode && <Notice>{words.neither}</Notice>}
    </Stack>
  );
}

function WithCode({ onSignedIn }: Pick<ProveProps, 'onSignedIn'>) {
  const signIn = useCodeSignIn();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const checked = OneTimeCode.safeParse(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && !signIn.isPending) signIn.mutate(checked.data, { onSuccess: onSignedIn });
  };
  return (
    <Card>
      <form onSubmit={submit} noValidate>
        <Stack gap={4}>
          <CodeField
            label={words.code}
            hint={words.codeHint}
            code={code}
            wrong={tried && !checked.success}
            onChange={setCode}
          />
          {signIn.isError && <Notice tone="error">{problemToDutch(signIn.error)}</Notice>}
          <div>
            <Button variant="primary" type="submit" busy={signIn.isPending}>
              {words.withCode}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

function WithRecoveryCode({ onRecovered }: Pick<ProveProps, 'onRecovered'>) {
  const recover = useRecover();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() && !recover.isPending) recover.mutate(code, { onSuccess: onRecovered });
  };
  return (
    <Card as="section" aria-labelledby="recover">
      <form onSubmit={submit} noValidate>
        <Stack gap={4}>
          <h2 id="recover">{words.recoverTitle}</h2>
          <p className="muted">{words.recoverHint}</p>
          <TextField
            label={words.recoveryCode}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {recover.isError && <Notice tone="error">{problemToDutch(recover.error)}</Notice>}
          <div>
            <Button type="submit" busy={recover.isPending}>
              {words.recover}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
