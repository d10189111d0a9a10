import { InvitationInput } from '@leerkring/shared/contract/credentials';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import type { OrganisationSummary } from '@leerkring/shared/contract/organisations';
import { findOrganisations, otherNamesOf } from '@leerkring/shared/rules/organisation-search';
import { type FormEvent, useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults, serverFaults } from '../../../lib/problem-to-dutch';
import { inviteText as words } from '../../../text/credentials';
import { networkRoleText } from '../../../text/identity';
import { organisationKindText, organisationPickerText } from '../../../text/organisations';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { useInvitableOrganisations, useInvite } from '../api';

const empty = { email: '', givenName: '', familyName: '', role: '', organisationId: '' };

/** `roles`: those that this inviter may give. */
export function InvitationForm({ roles }: { roles: readonly NetworkRole[] }) {
  const invite = useInvite();
  const organisations = useInvitableOrganisations().data ?? [];
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const checked = InvitationInput.safeParse(draft);
  const faults = {
    ...serverFaults(invite.error),
    ...(tried && checked.error && faultsByField(schemaFaults(checked.error))),
  };
  const field = (name: Exclude<keyof typeof empty, 'organisationId'>) => ({
    label: words[name],
    value: draft[name],
    error: faults[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: currentTarget.value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!checked.success || invite.isPending) return;
    invite.mutate(checked.data, {
      onSuccess: () => {
        setDraft(empty);
        setTried(false);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate className="narrow">
      <Stack gap={5}>
        <TextField {...field('givenName')} maxLength={60} autoComplete="off" />
        <TextField {...field('familyName')} maxLength={80} autoComplete="off" />
        <TextField {...field('email')} type="email" hint={words.emailHint} autoComplete="off" />
        <Select
          {...field('role')}
          hint={words.roleHints[draft.role as NetworkRole]}
          placeholder={words.choose}
          options={roles.map((value) => ({ value, label: networkRoleText[value] }))}
        />
        <Combobox
          label={words.organisation}
          hint={organisationPickerText.hint}
          error={faults.organisationId}
          value={draft.organisationId}
          onChange={(organisationId) => setDraft((before) => ({ ...before, organisationId }))}
          options={organisations.map(asOption)}
          find={(typed) => findOrganisations(organisations, typed).map(asOption)}
          nothingFound={organisationPickerText.nothingFound}
        />
        {invite.isError && <Notice tone="error">{problemToDutch(invite.error)}</Notice>}
        {invite.isSuccess && <Notice tone="ok">{words.sent(invite.data.email)}</Notice>}
        <div>
          <Button variant="primary" type="submit" busy={invite.isPending}>
            {words.send}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const asOption = ({ id, name, kind, province }: OrganisationSummary) => ({
  value: id,
  label: name,
  detail: [...otherNamesOf(name), organisationKindText[kind], province].filter(Boolean).join(', '),
});
