import { useState } from 'react';
import { commonText } from '../../../text/common';
import { recoveryCodesText, securityText } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Stack } from '../../../ui/layout';
import { useRenewRecoveryCodes } from '../api';
import { ConfirmDialog } from '../confirm-dialog';
import { RecoveryCodeList } from '../recovery-code-list';

const words = securityText.recovery;

export function RecoveryCard({ left, ask }: { left: number; ask: (act: () => void) => void }) {
  const renew = useRenewRecoveryCodes();
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => setCodes(undefined);
  return (
    <Card as="section" aria-labelledby="recovery-codes">
      <Stack gap={4}>
        <h2 id="recovery-codes" className="side-title">
          {words.title}
        </h2>
        <p className="muted">{words.left(left)}</p>
        <div>
          <Button onClick={() => ask(() => setAsking(true))}>{words.renew}</Button>
        </div>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={words.renewTitle}
        explanation={words.renewExplanation}
        action={words.renew}
        change={renew}
        onConfirm={(done) =>
          renew.mutate(undefined, {
            onSuccess: ({ recoveryCodes }) => {
              done();
              setCodes(recoveryCodes);
            },
          })
        }
        onClose={() => setAsking(false)}
      />
      <Dialog
        open={codes !== undefined}
        onClose={close}
        title={recoveryCodesText.title}
        closeLabel={commonText.close}
      >
        {codes && <RecoveryCodeList codes={codes} onKept={close} />}
      </Dialog>
    </Card>
  );
}
