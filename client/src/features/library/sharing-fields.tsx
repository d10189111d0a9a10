import { Classification, type LibraryItemView, Licence } from '@leerkring/shared/contract/library';
import { classificationText, itemFormText, libraryText, licenceText } from '../../text/library';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import type { FieldsProps } from './item-fields';

export interface GroupOption {
  id: string;
  name: string;
}

interface SharingFieldsProps extends FieldsProps {
  item: LibraryItemView | undefined;
  /** In which one may share something. */
  groups: readonly GroupOption[];
}

const licences = Licence.options.map((value) => ({
  value,
  label: licenceText[value].name,
  hint: licenceText[value].plain,
}));

/** Who may read it stands before what they may do with it. Out of a group is a step back from which is none. */
export function SharingFields({ draft, set, faults, item, groups }: SharingFieldsProps) {
  const offered = Classification.options.filter((value) => {
    if (item)
      return item.mayReclassify
        ? value !== 'group' || item.classification === 'group'
        : value === item.classification;
    return value !== 'group' || groups.length > 0;
  });
  return (
    <>
      <RadioGroup
        label={itemFormText.readers}
        options={offered.map((value) => ({
          value,
          label:
            value === 'group' && item?.group
              ? libraryText.onlyGroup(item.group.name)
              : classificationText[value].name,
          hint: classificationText[value].plain,
        }))}
        value={draft.classification}
        onChange={(classification) => set({ classification })}
      />
      {!item && draft.classification === 'group' && (
        <Select
          label={itemFormText.group}
          placeholder={itemFormText.chooseGroup}
          error={faults.groupId}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.groupId}
          onChange={(event) => set({ groupId: event.currentTarget.value })}
        />
      )}
      <RadioGroup
        label={itemFormText.licence}
        options={licences}
        value={draft.licence}
        onChange={(licence) => set({ licence })}
      />
    </>
  );
}
