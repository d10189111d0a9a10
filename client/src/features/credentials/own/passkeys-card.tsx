import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { ago, shortDay } from '../../../lib/format-nl';
import { commonText } from '../../../text/common';
import { securityText } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Stack } from '../../../ui/layout';
import { Menu } from '../../../ui/menu';
import { Row, Rows } from '../../../ui/rows';
import { useAddPasskey, useRemovePasskey } from '../api';
import { ConfirmDialog } from '../confirm-dialog';
import { NewPasskey } from '../new-passkey';
import { RenameDialog } from './rename-dialog';

const words = securityText.passkeys;
type Passkey = CredentialsView['passkeys'][number];

interface PasskeysCardProps {
  credentials: CredentialsView;
  /** Runs it after a fresh proof. */
  ask: (act: () => void) => void;
}

export function PasskeysCard({ credentials: { passkeys }, ask }: PasskeysCardProps) {
  const add = useAddPasskey();
  const remove = useRemovePasskey();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  const [renaming, setRenaming] = useState<Passkey>();
  const stopAdding = () => {
    add.reset();
    setAdding(false);
  };
  return (
    <Card as="section" aria-labelledby="passkeys">
      <Stack gap={4}>
        <h2 id="passkeys" className="side-title">
          {words.title}
        </h2>
        {passkeys.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <Rows label={words.title}>
            {passkeys.map((passkey) => (
              <Row
                key={passkey.id}
                title={<strong>{passkey.name}</strong>}
                detail={detailOf(passkey)}
                end={
                  <Menu
                    variant="quiet"
                    label={words.options(passkey.name)}
                    items={[
                      { id: 'rename', label: words.rename, onSelect: () => setRenaming(passkey) },
                      {
                        id: 'remove',
                        label: words.remove,
                        danger: true,
                        onSelect: () => ask(() => setRemoving(passkey)),
                      },
                    ]}
                  />
                }
              />
            ))}
          </Rows>
        )}
        <div>
          <Button icon={<KeyRound />} onClick={() => ask(() => setAdding(true))}>
            {words.add}
          </Button>
        </div>
      </Stack>
      <Dialog open={adding} onClose={stopAdding} title={words.add} closeLabel={commonText.close}>
        <NewPasskey
          busy={add.isPending}
          error={add.error}
          onMake={(name) => add.mutate(name, { onSuccess: stopAdding })}
        />
      </Dialog>
      <RenameDialog passkey={renaming} onClose={() => setRenaming(undefined)} />
      <ConfirmDialog
        open={removing !== undefined}
        title={words.removeTitle(removing?.name ?? '')}
        explanation={words.removeExplanation}
        action={words.remove}
        change={remove}
        onConfirm={(done) => removing && remove.mutate(removing.id, { onSuccess: done })}
        onClose={() => setRemoving(undefined)}
      />
    </Card>
  );
}

function detailOf({ createdAt, lastUsedAt }: Passkey): string {
  const now = new Date();
  const used = lastUsedAt ? words.used(ago(lastUsedAt, now)) : words.neverUsed;
  return `${words.added(shortDay(createdAt, now))}, ${used}`;
}
