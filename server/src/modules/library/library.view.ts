import type { GroupId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { FileView } from '@leerkring/shared/contract/files';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type {
  LibraryCard,
  LibraryItemView,
  LibrarySummary,
  LibraryVersionView,
} from '@leerkring/shared/contract/library';
import type { LibraryRights } from '@leerkring/shared/rules/library';
import type { LibraryItem } from './library-item.entity.js';
import type { LibraryReuse } from './library-reuse.entity.js';
import { inOrderOf, type LibraryVersion } from './library-version.entity.js';

/** What stands behind the ids. */
export interface LibraryNames {
  organisations: ReadonlyMap<OrganisationId, string>;
  groups: ReadonlyMap<GroupId, string>;
}

export interface SummaryPicture {
  item: LibraryItem;
  /** The number of its newest version. */
  version: number;
  reusedBy: number;
}

export const organisationNamed = (names: LibraryNames, id: OrganisationId) => ({
  id,
  name: names.organisations.get(id) ?? '',
});

export const cardOf = (item: LibraryItem, names: LibraryNames): LibraryCard => ({
  id: item.id,
  kind: item.kind,
  documentType: item.documentType,
  title: item.title,
  organisation: organisationNamed(names, item.organisationId),
  year: item.year,
  status: item.status,
  classification: item.classification,
  group: item.groupId && { id: item.groupId, name: names.groups.get(item.groupId) ?? '' },
});

export const summariseItem = (
  { item, version, reusedBy }: SummaryPicture,
  names: LibraryNames,
): LibrarySummary => ({
  ...cardOf(item, names),
  description: item.description,
  stepKey: item.stepKey,
  themeIds: item.themeIds,
  version,
  reusedBy,
  changedAt: item.changedAt.toISOString(),
});

/** Everything the view of one item is made from. */
export interface ItemPicture {
  item: LibraryItem;
  rights: LibraryRights;
  /** The newest first. */
  versions: readonly LibraryVersion[];
  files: ReadonlyMap<string, FileView[]>;
  people: ReadonlyMap<PersonId, PersonView>;
  /** What others made from it, the first first. */
  reuses: readonly LibraryReuse[];
  source: { reuse: LibraryReuse; item: LibraryItem | null; newest: number } | null;
  fromText: LibraryItemView['fromText'];
}

export const viewItem = (
  picture: ItemPicture,
  names: LibraryNames,
  createdBy: PersonView,
): LibraryItemView => {
  const { item, rights, versions, reuses, source, fromText } = picture;
  const organisations = [...new Set(reuses.map(({ organisationId }) => organisationId))];
  return {
    ...summariseItem({ item, version: versions[0]?.number ?? 0, reusedBy: organisations.length }, names),
    story: item.story,
    sizeClass: item.sizeClass,
    licence: item.licence,
    contactRole: item.contactRole,
    reviewOn: item.reviewOn,
    links: item.links,
    createdBy,
    createdAt: item.createdAt.toISOString(),
    versions: versions.flatMap((version) => viewVersion(version, picture)),
    reuses: organisations.map((id) => ({
      organisation: organisationNamed(names, id),
      at: (reuses.find(({ organisationId }) => organisationId === id)?.at ?? item.createdAt).toISOString(),
    })),
    basedOn: source && viewSource(source, names),
    fromText,
    hidden: item.hiddenAt !== null,
    mayChange: rights.change,
    mayReclassify: rights.reclassify,
    mayReuse: rights.reuse,
    mayRemove: rights.remove,
    revision: item.revision,
  };
};

const viewVersion = (version: LibraryVersion, { files, people }: ItemPicture): LibraryVersionView[] => {
  const { id, number, name, note, madeBy, madeAt } = version;
  const person = people.get(madeBy);
  const found = inOrderOf(version, files.get(id) ?? []);
  return person
    ? [{ id, number, name, note, madeBy: person, madeAt: madeAt.toISOString(), files: found }]
    : [];
};

const viewSource = (
  { reuse, item, newest }: NonNullable<ItemPicture['source']>,
  names: LibraryNames,
): NonNullable<LibraryItemView['basedOn']> => ({
  itemId: item?.id ?? null,
  title: item?.title ?? null,
  organisation: organisationNamed(names, reuse.sourceOrganisationId),
  version: reuse.sourceVersion,
  newer: item && newest > reuse.seenVersion ? newest : null,
});
