/** A whitelist: what of an item anybody may know. */
import type { FileView } from '@leerkring/shared/contract/files';
import type { PublicItemView, PublicSummary } from '@leerkring/shared/contract/public-library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import type { LibraryItem } from './library-item.entity.js';
import { inOrderOf, type LibraryVersion } from './library-version.entity.js';

export const summarisePublic = (item: LibraryItem, version: number, organisation: string): PublicSummary => ({
  id: item.id,
  kind: item.kind,
  documentType: item.documentType,
  title: item.title,
  description: item.description,
  organisation,
  year: item.year,
  status: item.status === 'lapsed' ? 'lapsed' : 'adopted',
  version,
  changedAt: item.changedAt.toISOString(),
});

interface PublicPicture {
  item: LibraryItem;
  /** The newest. */
  version: LibraryVersion;
  organisation: string;
  themes: readonly ThemeView[];
  files: readonly FileView[];
}

export const viewPublic = ({
  item,
  version,
  organisation,
  themes,
  files,
}: PublicPicture): PublicItemView => ({
  ...summarisePublic(item, version.number, organisation),
  story: item.story,
  stepKey: item.stepKey,
  sizeClass: item.sizeClass,
  licence: item.licence,
  contactRole: item.contactRole,
  reviewOn: item.reviewOn,
  links: item.links,
  themes: themes.map(({ name }) => name),
  madeAt: version.madeAt.toISOString(),
  files: inOrderOf(version, files).map(({ id, name, extension, bytes }) => ({ id, name, extension, bytes })),
});
