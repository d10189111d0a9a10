import type { OrganisationSummary } from '@leerkring/shared/contract/organisations';
import { findOrganisations } from '@leerkring/shared/rules/organisation-search';
import { useInvitableOrganisations } from '../../features/credentials/api';
import { itemFormText } from '../../text/library';
import { organisationKindText, organisationPickerText } from '../../text/organisations';
import { Combobox } from '../../ui/combobox';

interface SenderFieldProps {
  /** Empty: it is of my own organisation. */
  value: string;
  onChange: (organisationId: string) => void;
}

/** For a moderator, who brings in what a gemeente sent. */
export function SenderField({ value, onChange }: SenderFieldProps) {
  const organisations = useInvitableOrganisations().data ?? [];
  return (
    <Combobox
      label={itemFormText.organisation}
      hint={itemFormText.organisationHint}
      value={value}
      onChange={onChange}
      options={organisations.map(optionOf)}
      find={(typed) => findOrganisations(organisations, typed).map(optionOf)}
      nothingFound={organisationPickerText.nothingFound}
    />
  );
}

const optionOf = ({ id, name, kind, province }: OrganisationSummary) => ({
  ...{ value: id, label: name },
  detail: province ?? organisationKindText[kind],
});
