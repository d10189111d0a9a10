import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { unsubscribeText as words } from '../../text/notifications';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useUnsubscribe } from './api';

/** Whoever pressed the link in a mail chooses here; programs that follow links press nothing. */
export function Unsubscribe({ token }: { token: string }) {
  const unsubscribe = useUnsubscribe();
  const preferences = <LinkButton to="/meldingen/voorkeuren">{words.toPreferences}</LinkButton>;
  if (!token || hasCode(unsubscribe.error, 'link-not-valid'))
    return <Notice action={preferences}>{words.nothing}</Notice>;
  if (unsubscribe.isSuccess)
    return (
      <Notice tone="ok" action={preferences}>
        {unsubscribe.variables.all ? words.doneAll : words.done} {words.later}
      </Notice>
    );
  const press = (all: boolean) => () => unsubscribe.mutate({ token, all });
  return (
    <Card>
      <Stack gap={3}>
        <Button variant="primary" wide busy={unsubscribe.isPending} onClick={press(false)}>
          {words.these}
        </Button>
        <Button wide busy={unsubscribe.isPending} onClick={press(true)}>
          {words.all}
        </Button>
        {unsubscribe.isError && <Notice tone="error">{problemToDutch(unsubscribe.error)}</Notice>}
      </Stack>
    </Card>
  );
}
