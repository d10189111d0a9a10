import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { unsubscribeText, confirmAddressText as words } from '../../text/notifications';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useConfirmAddress } from './api';

export function ConfirmAddress({ token }: { token: string }) {
  const confirm = useConfirmAddress();
  const preferences = <LinkButton to="/meldingen/voorkeuren">{unsubscribeText.toPreferences}</LinkButton>;
  if (!token || hasCode(confirm.error, 'link-not-valid'))
    return <Notice action={preferences}>{words.notValid}</Notice>;
  if (confirm.isError) return <Notice tone="error">{problemToDutch(confirm.error)}</Notice>;
  if (confirm.isSuccess)
    return (
      <Notice tone="ok" action={preferences}>
        {words.done}
      </Notice>
    );
  return (
    <Card>
      <Button variant="primary" wide busy={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {words.button}
      </Button>
    </Card>
  );
}
