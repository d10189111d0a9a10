/** What stands in the form, and what of it goes to the server. */
import type { DocumentId, GroupId, ThemeId } from '@leerkring/shared/contract/common';
import {
  LibraryItemChange,
  LibraryItemInput,
  type LibraryItemView,
  type LibraryKind,
} from '@leerkring/shared/contract/library';
import { kindFacts } from '@leerkring/shared/library/kinds';
import { missingContent } from '@leerkring/shared/rules/library';
import { type FieldFaults, faultsByField, schemaFaults } from '../../lib/problem-to-dutch';
import { itemFaultText } from '../../text/library';

export interface LinkDraft {
  key: number;
  label: string;
  url: string;
}

/** Fields as inputs hold them: an empty text is no choice. */
export interface ItemDraft {
  kind: LibraryKind;
  documentType: string;
  title: string;
  description: string;
  story: string;
  stepKey: string;
  themeIds: readonly ThemeId[];
  year: string;
  status: LibraryItemInput['status'];
  sizeClass: string;
  licence: LibraryItemInput['licence'];
  contactRole: string;
  reviewOn: string;
  links: readonly LinkDraft[];
  classification: LibraryItemInput['classification'];
  groupId: string;
  organisationId: string;
}

/** `today`: as `2026-11-26`. An item is looked at again after two years, unless somebody says otherwise. */
export const emptyDraft = (today: string): ItemDraft => ({
  kind: 'example',
  ...{ documentType: '', title: '', description: '', story: '', stepKey: '', themeIds: [] },
  year: today.slice(0, 4),
  status: 'adopted',
  ...{ sizeClass: '', licence: 'attribution', contactRole: '' },
  reviewOn: `${Number(today.slice(0, 4)) + 2}${today.slice(4).replace('-02-29', '-02-28')}`,
  links: [],
  ...{ classification: 'network', groupId: '', organisationId: '' },
});

export const draftOf = (item: LibraryItemView): ItemDraft => ({
  ...{ kind: item.kind, documentType: item.documentType ?? '', title: item.title },
  ...{ description: item.description, story: item.story, stepKey: item.stepKey ?? '' },
  ...{ themeIds: item.themeIds, year: String(item.year), status: item.status },
  ...{ sizeClass: item.sizeClass ?? '', licence: item.licence, contactRole: item.contactRole },
  reviewOn: item.reviewOn ?? '',
  links: item.links.map((link, key) => ({ ...link, key })),
  ...{ classification: item.classification, groupId: item.group?.id ?? '', organisationId: '' },
});

const factsOf = (draft: ItemDraft) => ({
  documentType: kindFacts(draft.kind).typed ? draft.documentType || null : null,
  ...{ title: draft.title, description: draft.description, story: draft.story },
  stepKey: draft.stepKey || null,
  themeIds: [...draft.themeIds],
  year: Number(draft.year),
  status: draft.status,
  sizeClass: draft.sizeClass || null,
  ...{ licence: draft.licence, contactRole: draft.contactRole },
  reviewOn: draft.reviewOn || null,
  links: draft.links
    .filter(({ label, url }) => label.trim() !== '' || url.trim() !== '')
    .map(({ label, url }) => ({ label, url: url.trim() })),
});

export interface Checked<Input> {
  /** Null: it cannot be sent yet. */
  input: Input | null;
  faults: FieldFaults;
}

/** What the server would say, before anything is sent. `documentId`: of the text that the files were made from. */
export const checkNew = (
  draft: ItemDraft,
  fileIds: readonly string[],
  documentId?: DocumentId,
): Checked<LibraryItemInput> => {
  const inGroup = draft.classification === 'group';
  const checked = LibraryItemInput.safeParse({
    ...factsOf(draft),
    ...{ kind: draft.kind, classification: draft.classification },
    groupId: inGroup ? (draft.groupId as GroupId) || null : null,
    organisationId: draft.organisationId || null,
    fileIds,
    documentId,
  });
  const faults = {
    ...missing(draft, fileIds.length),
    ...(checked.success ? {} : fieldFaults(checked.error)),
  };
  return { input: checked.success && Object.keys(faults).length === 0 ? checked.data : null, faults };
};

export const checkChange = (draft: ItemDraft, item: LibraryItemView): Checked<LibraryItemChange> => {
  const widened =
    item.mayReclassify && draft.classification !== 'group' && draft.classification !== item.classification;
  const checked = LibraryItemChange.safeParse({
    ...factsOf(draft),
    revision: item.revision,
    ...(widened && { classification: draft.classification }),
  });
  const files = item.versions[0]?.files.length ?? 0;
  const faults = { ...missing(draft, files), ...(checked.success ? {} : fieldFaults(checked.error)) };
  return { input: checked.success && Object.keys(faults).length === 0 ? checked.data : null, faults };
};

const fieldFaults = (error: Parameters<typeof schemaFaults>[0]): FieldFaults =>
  faultsByField(schemaFaults(error), itemFaultText);

const missing = (draft: ItemDraft, files: number): FieldFaults => {
  const { links, story } = factsOf(draft);
  const isTyped = kindFacts(draft.kind).typed;
  const content = missingContent({ kind: draft.kind, files, links: links.length, story: story.trim() });
  return {
    ...(isTyped && draft.documentType === '' && { documentType: itemFaultText['choose-type'] }),
    ...(content && { [content]: itemFaultText[content === 'links' ? 'needs-link' : 'needs-file'] }),
  };
};
