import {
  OrganisationInput,
  OrganisationKind,
  type OrganisationView,
  Province,
} from '@leerkring/shared/contract/organisations';
import { findOrganisations } from '@leerkring/shared/rules/organisation-search';
import { type FormEvent, useState } from 'react';
import { faultsByField, problemToDutch, schemaFaults, serverFaults } from '../../lib/problem-to-dutch';
import {
  organisationKindText,
  organisationPickerText,
  organisationFormText as words,
} from '../../text/organisations';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useSaveOrganisation } from './api';
import { draftOf, emptyDraft, inputOf, type OrganisationDraft } from './organisation-draft';

const kinds = OrganisationKind.options.map((value) => ({ value, label: organisationKindText[value] }));
const provinces = Province.options.map((value) => ({ value, label: value }));

interface OrganisationFormProps {
  /** Without it a new one is made. */
  organisation?: OrganisationView;
  /** Who may come after it. */
  all: readonly OrganisationView[];
  onSaved: (saved: OrganisationView) => void;
}

export function OrganisationForm({ organisation, all, onSaved }: OrganisationFormProps) {
  const [draft, setDraft] = useState(organisation ? draftOf(organisation) : emptyDraft);
  const [tried, setTried] = useState(false);
  const save = useSaveOrganisation();
  const checked = OrganisationInput.safeParse(inputOf(draft));
  const faults = {
    ...serverFaults(save.error, organisation ? '/organisation' : ''),
    ...(tried && checked.error && faultsByField(schemaFaults(checked.error))),
  };
  const field = (name: keyof OrganisationDraft) => ({
    label: words[name === 'successorId' ? 'successor' : name],
    value: draft[name],
    error: faults[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: currentTarget.value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && !save.isPending)
      save.mutate({ organisation: checked.data, of: organisation ?? null }, { onSuccess: onSaved });
  };
  const others = all.filter(({ id }) => id !== organisation?.id);
  const asOption = ({ id, name, kind }: OrganisationView) => ({
    value: id as string,
    label: name,
    detail: organisationKindText[kind],
  });
  return (
    <form onSubmit={submit} noValidate className="narrow">
      <Stack gap={5}>
        <Select {...field('kind')} options={kinds} />
        <TextField {...field('name')} hint={words.nameHint} maxLength={120} autoComplete="off" />
        {draft.kind === 'municipality' && (
          <TextField
            {...field('code')}
            error={faults.code && (draft.code ? faults.code : words.codeWrong)}
            hint={words.codeHint}
            className="short-field"
            autoComplete="off"
          />
        )}
        <Select {...field('province')} placeholder={words.noProvince} options={provinces} />
        {organisation && (
          <>
            <TextField {...field('validFrom')} type="date" className="short-field" />
            <TextField
              {...field('validUntil')}
              type="date"
              hint={words.validUntilHint}
              className="short-field"
            />
            <Combobox
              label={words.successor}
              hint={words.successorHint}
              error={faults.successorId}
              value={draft.successorId}
              onChange={(successorId) => setDraft((before) => ({ ...before, successorId }))}
              options={others.map(asOption)}
              find={(typed) => findOrganisations(others, typed).map(asOption)}
              nothingFound={organisationPickerText.nothingFound}
            />
          </>
        )}
        {save.isError && <Notice tone="error">{problemToDutch(save.error)}</Notice>}
        <div>
          <Button variant="primary" type="submit" busy={save.isPending}>
            {organisation ? words.save : words.add}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
