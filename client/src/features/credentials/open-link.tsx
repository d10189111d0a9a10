import type { LinkStage } from '@leerkring/shared/contract/credentials';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { linkPageText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useOpenLink } from './api';

interface OpenLinkProps {
  secret: string;
  onOpened: (stage: LinkStage) => void;
}

export function OpenLink({ secret, onOpened }: OpenLinkProps) {
  const open = useOpenLink();
  const askNew = <LinkButton to="/inloggen">{words.askNew}</LinkButton>;
  if (!secret) return <Notice action={askNew}>{words.nothing}</Notice>;
  return (
    <Card>
      <Stack gap={4}>
        {open.isError ? (
          <Notice tone="error" action={askNew}>
            {problemToDutch(open.error)}
          </Notice>
        ) : (
          <Button
            variant="primary"
            wide
            busy={open.isPending}
            onClick={() => open.mutate(secret, { onSuccess: onOpened })}
          >
            {words.button}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
