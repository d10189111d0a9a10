import { KeyRound } from 'lucide-react';
import { useEffect } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { wayInText } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { usePasskeySignIn } from './api';
import { canOfferPasskeys, canUsePasskeys, PasskeyStopped, stopOffering } from './passkey';

const words = wayInText.passkey;

/** A challenge is good for ten minutes; whoever lingers gets a new one before that. */
const OFFER_AGAIN_MS = 9 * 60_000;

/**
 * One way to sign in: a press on the button, or a choice from the list that the browser shows under the e-mail
 * field (which has to be on the page, with `webauthn` in its autocomplete).
 */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const pressed = usePasskeySignIn();
  const offered = usePasskeySignIn();
  const { mutate: offer } = offered;

  useEffect(() => {
    let here = true;
    const arm = async () => {
      if ((await canOfferPasskeys()) && here) offer(true, { onSuccess: onSignedIn });
    };
    void arm();
    const timer = setInterval(arm, OFFER_AGAIN_MS);
    return () => {
      here = false;
      clearInterval(timer);
      stopOffering();
    };
  }, [offer, onSignedIn]);

  if (!canUsePasskeys()) return <p className="muted">{words.unsupported}</p>;
  const error = pressed.error ?? (offered.error instanceof PasskeyStopped ? null : offered.error);
  return (
    <Stack gap={2}>
      <div>
        <Button
          icon={<KeyRound />}
          busy={pressed.isPending}
          onClick={() => pressed.mutate(false, { onSuccess: onSignedIn })}
        >
          {words.button}
        </Button>
      </div>
      <p className="small muted">{words.hint}</p>
      {error && (
        <Notice tone={error instanceof PasskeyStopped ? 'info' : 'error'}>
          {error instanceof PasskeyStopped ? words.cancelled : problemToDutch(error)}
        </Notice>
      )}
    </Stack>
  );
}
