import type { InvitationView } from '@leerkring/shared/contract/credentials';
import { useState } from 'react';
import { shortDay } from '../../../lib/format-nl';
import { inviteText as words } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Row, Rows } from '../../../ui/rows';
import { useWithdrawInvitation } from '../api';
import { ConfirmDialog } from '../confirm-dialog';

export function InvitationList({ invitations }: { invitations: readonly InvitationView[] }) {
  const [asked, setAsked] = useState<InvitationView>();
  const withdraw = useWithdrawInvitation();
  const now = new Date();
  if (invitations.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <div className="wrapping-rows">
      <Rows label={words.listTitle}>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            title={invitation.name}
            detail={
              <>
                {invitation.email}
                <br />
                {invitation.organisation}
              </>
            }
            end={<Standing invitation={invitation} now={now} onWithdraw={() => setAsked(invitation)} />}
          />
        ))}
      </Rows>
      <ConfirmDialog
        open={asked !== undefined}
        title={words.withdrawTitle(asked?.name ?? '')}
        explanation={words.withdrawExplanation}
        action={words.withdraw}
        change={withdraw}
        onConfirm={(done) => asked && withdraw.mutate(asked.id, { onSuccess: done })}
        onClose={() => setAsked(undefined)}
      />
    </div>
  );
}

interface StandingProps {
  invitation: InvitationView;
  now: Date;
  onWithdraw: () => void;
}

function Standing({ invitation: { acceptedAt, expiresAt }, now, onWithdraw }: StandingProps) {
  if (acceptedAt) return <Chip tone="ok">{words.accepted}</Chip>;
  const isOver = new Date(expiresAt) <= now;
  return (
    <>
      <Chip>{isOver ? words.over : words.until(shortDay(expiresAt, now))}</Chip>
      <Button variant="quiet" onClick={onWithdraw}>
        {words.withdraw}
      </Button>
    </>
  );
}
