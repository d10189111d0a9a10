/**
 * Who may do what with an item of the library, on top of can.ts: an item for a group is the group's affair and
 * nobody else's, one for an organisation is of its people, and the rest everybody reads who can sign in. For whoever
 * did not, there is another door (public-library.service.ts), which opens to nothing but reading.
 */
import type { GroupId, OrganisationId, PersonId } from '../contract/common.js';
import type { Classification, LibraryItemInput, Licence } from '../contract/library.js';
import { kindFacts } from '../library/kinds.js';
import { can, type PledgeStanding, type PolicyActor, pledgeMissing, type Relation } from './can.js';

export interface LibraryReader extends PolicyActor {
  organisationId: OrganisationId;
}

/** What decides about an item. */
export interface LibraryFacts {
  classification: Classification;
  groupId: GroupId | null;
  organisationId: OrganisationId;
  createdBy: PersonId;
  kind: LibraryItemInput['kind'];
  licence: Licence;
  /** Somebody recognised a person in it; null: nobody did, or it was put back. */
  hiddenAt: Date | null;
}

/** What the reader is in the group of the item; of an item of no group null. */
export interface GroupStanding {
  relation: Relation;
  pledge: PledgeStanding | null;
}

export interface LibraryRights {
  read: boolean;
  /** What is said about it, and its versions. */
  change: boolean;
  /** Who may read it. */
  reclassify: boolean;
  remove: boolean;
  reuse: boolean;
}

const none: LibraryRights = { read: false, change: false, reclassify: false, remove: false, reuse: false };

export const libraryRights = (
  reader: LibraryReader,
  item: LibraryFacts,
  standing: GroupStanding | null,
): LibraryRights => {
  const rights = item.classification === 'group' ? inGroup(reader, item, standing) : inNetwork(reader, item);
  if (item.hiddenAt === null) return rights;
  // Who judges it reads what they could read before; until then nobody does anything with it.
  return { ...none, read: rights.read && can(reader, 'case-report.decide', null) };
};

const inGroup = (
  reader: LibraryReader,
  item: LibraryFacts,
  standing: GroupStanding | null,
): LibraryRights => {
  const isOwn = item.createdBy === reader.personId;
  const may = (action: Parameters<typeof can>[1]) =>
    can(reader, action, standing?.relation ?? null, isOwn) &&
    !(standing?.pledge && pledgeMissing(action, standing.pledge));
  if (!may('library.read-in-group')) return none;
  const change = may('library.change-in-group') || may('library.curate-in-group');
  return {
    read: true,
    change,
    reclassify: may('library.change-in-group') && can(reader, 'library.add', null),
    remove: change,
    reuse: isReusable(item, isOwn) && may('library.add-to-group'),
  };
};

const inNetwork = (reader: LibraryReader, item: LibraryFacts): LibraryRights => {
  const isOwn = item.organisationId === reader.organisationId;
  if (item.classification === 'organisation' && !isOwn) return none;
  const own = can(reader, 'library.change', null, isOwn);
  const curate = item.classification !== 'organisation' && can(reader, 'library.curate', null);
  return {
    read: true,
    change: own || curate,
    reclassify: own,
    remove: own || curate,
    reuse: isReusable(item, isOwn) && can(reader, 'library.add', null),
  };
};

/** What its maker wants to be asked about first is not copied with a button. */
const isReusable = ({ kind, licence }: LibraryFacts, isOwn: boolean): boolean =>
  kindFacts(kind).reusable && (isOwn || licence !== 'ask-first');

/** Null: there is something to look at. Else what of it is missing, to be said at the files or the links. */
export const missingContent = ({
  kind,
  files,
  links,
  story,
}: {
  kind: LibraryItemInput['kind'];
  files: number;
  links: number;
  story: string;
}): 'fileIds' | 'links' | null => {
  const has = { files: files > 0, links: links > 0, story: story !== '' };
  const { needs } = kindFacts(kind);
  if (needs.some((what) => has[what])) return null;
  return needs.includes('files') ? 'fileIds' : 'links';
};

/** `day`: today, as `2026-11-24`. */
export const isReviewDue = (
  { reviewOn, status }: { reviewOn: string | null; status: LibraryItemInput['status'] },
  day: string,
): boolean => reviewOn !== null && reviewOn <= day && status !== 'lapsed';
