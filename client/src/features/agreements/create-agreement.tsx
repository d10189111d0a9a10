import { useState } from 'react';
import { agreementText } from '../../text/agreements';
import { Button } from '../../ui/button';
import { CreateAgreementDialog, type GroupChoice } from './create-agreement-dialog';

/** The button and what it opens; for who may make an agreement in one of these groups. */
export function CreateAgreement({
  groups,
  primary = false,
}: {
  groups: readonly GroupChoice[];
  primary?: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={primary ? 'primary' : undefined} onClick={() => setOpen(true)}>
        {agreementText.create}
      </Button>
      <CreateAgreementDialog groups={groups} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
