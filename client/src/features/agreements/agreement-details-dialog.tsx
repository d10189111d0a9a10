import { AgreementChange, type AgreementView } from '@leerkring/shared/contract/agreements';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults } from '../../lib/problem-to-dutch';
import { agreementDetailsText } from '../../text/agreements';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useChangeAgreement } from './api';

interface AgreementDetailsDialogProps {
  agreement: AgreementView;
  /** Of everybody in the group; one of them keeps the text. */
  organisations: () => readonly PersonView['organisation'][];
  open: boolean;
  onClose: () => void;
}

export function AgreementDetailsDialog(props: AgreementDetailsDialogProps) {
  // What is filled in belongs to one opening and one revision.
  return <Details key={`${props.open} ${props.agreement.revision}`} {...props} />;
}

function Details({ agreement, organisations, open, onClose }: AgreementDetailsDialogProps) {
  const change = useChangeAgreement(agreement.id);
  const [draft, setDraft] = useState({
    title: agreement.title,
    leadId: agreement.lead.id as string,
    reviewOn: agreement.reviewOn ?? '',
  });
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const { revision, lead } = agreement;
  const checked = AgreementChange.safeParse({
    revision,
    title: draft.title,
    reviewOn: draft.reviewOn || null,
    // Its organisation may have nobody in the group any more; then it stays as it is.
    ...(draft.leadId !== lead.id && { leadId: draft.leadId }),
  });
  const faults = checked.success ? {} : faultsByField(schemaFaults(checked.error));
  // Who does not look at them does not wait for their order.
  const others = open ? organisations() : [];
  const choices = others.some(({ id }) => id === lead.id) ? others : [lead, ...others];
  const save = () => {
    if (checked.success) change.mutate(checked.data, { onSuccess: onClose });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={agreementDetailsText.title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            {agreementDetailsText.save}
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <TextField
          label={agreementDetailsText.name}
          error={faults.title}
          maxLength={120}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          label={agreementDetailsText.lead}
          hint={agreementDetailsText.leadHint}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.leadId}
          onChange={(event) => set({ leadId: event.currentTarget.value })}
        />
        <TextField
          type="date"
          className="short-field"
          label={agreementDetailsText.reviewOn}
          hint={agreementDetailsText.reviewOnHint}
          error={faults.reviewOn}
          value={draft.reviewOn}
          onChange={(event) => set({ reviewOn: event.currentTarget.value })}
        />
        {change.isError && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
