/**
 * The document exchange. An item is what people look for: a document of a gemeente, a guide, an episode. What
 * it holds stands in versions, in a chain; the newest counts. An item that was made from another one says from
 * which version, and hears when there is a newer one.
 */
import { z } from 'zod';
import { documentTypes, libraryKinds, sizeClasses } from '../library/kinds.js';
import { StepKey } from '../roadmap/steps.js';
import { TextPage } from './comments.js';
import {
  Day,
  DocumentId,
  FileId,
  GroupId,
  Instant,
  LibraryItemId,
  LibraryVersionId,
  OrganisationId,
  oneLine,
  Revision,
  ThemeId,
  writtenText,
} from './common.js';
import { mediaTypes } from './exchange.js';
import { FileView } from './files.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

const keysOf = <Key extends string>(list: readonly (readonly [Key, string])[]) =>
  list.map(([key]) => key) as [Key, ...Key[]];
type KindKey = (typeof libraryKinds)[number]['key'];

export const LibraryKind = z.enum(libraryKinds.map(({ key }) => key) as [KindKey, ...KindKey[]]);
export type LibraryKind = z.infer<typeof LibraryKind>;
export const DocumentType = z.enum(keysOf(documentTypes));
export type DocumentType = z.infer<typeof DocumentType>;
export const SizeClass = z.enum(keysOf(sizeClasses));
export type SizeClass = z.infer<typeof SizeClass>;

/** Of what it describes: whether its organisation decided on it, and whether that still holds. */
export const LibraryStatus = z.enum(['concept', 'adopted', 'lapsed']);
export type LibraryStatus = z.infer<typeof LibraryStatus>;

/**
 * Who may read it: one group, the people of its organisation, everybody who can sign in here, or anybody on the
 * internet, as long as it is no concept (public-library.ts).
 */
export const Classification = z.enum(['group', 'organisation', 'network', 'public']);
export type Classification = z.infer<typeof Classification>;

/** free: do with it what you want. attribution: say where it came from. ask-first: talk with its maker first. */
export const Licence = z.enum(['free', 'attribution', 'ask-first']);
export type Licence = z.infer<typeof Licence>;

export const maxFilesInVersion = 10;
export const maxVersions = 200;
export const maxLinks = 8;
export const libraryPageSize = 20;
/** Placeholders that one form fills in. */
export const maxPlaceholders = 60;
export const maxPlaceholderLength = 300;
/** Characters of a file that are kept to search in and to show. */
export const maxFileText = 400_000;

const WebAddress = z
  .string()
  .max(500)
  .refine((address) => /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?([/?#]\S*)?$/i.test(address), 'invalid-link');

export const LibraryLink = z.strictObject({ label: oneLine(80), url: WebAddress });
export type LibraryLink = z.infer<typeof LibraryLink>;

/** Everything that people say about an item. */
const facts = {
  documentType: DocumentType.nullable(),
  title: oneLine(140),
  description: writtenText(500),
  /** Of a practice example, or when there is more to tell than a description holds. */
  story: writtenText(12_000, 0),
  stepKey: StepKey.nullable(),
  themeIds: z.array(ThemeId).max(6),
  year: z.int().min(1990).max(2100),
  status: LibraryStatus,
  sizeClass: SizeClass.nullable(),
  licence: Licence,
  /** Whom to ask: a function, and no name. */
  contactRole: writtenText(120, 0),
  /** When its organisation looks whether it still holds. */
  reviewOn: Day.nullable(),
  links: z.array(LibraryLink).max(maxLinks),
};

const Files = z.array(FileId).max(maxFilesInVersion);

export const LibraryItemInput = z
  .strictObject({
    kind: LibraryKind,
    ...facts,
    classification: Classification,
    /** Of an item for one group. */
    groupId: GroupId.nullable(),
    /** Null: mine. A moderator may bring in what a gemeente sent. */
    organisationId: OrganisationId.nullable(),
    fileIds: Files,
    /** The co-edited text that its files were made from. */
    documentId: DocumentId.optional(),
  })
  .refine(({ classification, groupId }) => (classification === 'group') === (groupId !== null), {
    path: ['groupId'],
    message: 'choose-group',
  });
export type LibraryItemInput = z.infer<typeof LibraryItemInput>;

/** What is not named stays as it is. */
export const LibraryItemChange = z.strictObject({
  revision: Revision,
  ...z.strictObject(facts).partial().shape,
  /** Out of its group, or back into one, is a new item. */
  classification: Classification.exclude(['group']).optional(),
});
export type LibraryItemChange = z.infer<typeof LibraryItemChange>;

export const LibraryVersionInput = z.strictObject({
  /** The newest one that somebody saw: two new versions at once do not pass each other unseen. */
  after: z.int().min(1),
  name: writtenText(80, 0),
  /** What changed. */
  note: writtenText(1_000),
  /** Of the version before it, and new ones; in this order. */
  fileIds: Files,
});
export type LibraryVersionInput = z.infer<typeof LibraryVersionInput>;

const Organisation = z.object({ id: OrganisationId, name: z.string() });
const Group = z.object({ id: GroupId, name: z.string() });

export const LibrarySummary = z.object({
  id: LibraryItemId,
  kind: LibraryKind,
  documentType: DocumentType.nullable(),
  title: z.string(),
  description: z.string(),
  organisation: Organisation,
  stepKey: StepKey.nullable(),
  themeIds: z.array(ThemeId),
  year: z.int(),
  status: LibraryStatus,
  classification: Classification,
  group: Group.nullable(),
  version: z.int(),
  /** How many organisations made their own from it. */
  reusedBy: z.int(),
  changedAt: Instant,
});
export type LibrarySummary = z.infer<typeof LibrarySummary>;

/** As it stands beside something else, such as the post it was added to. */
export const LibraryCard = LibrarySummary.pick({
  ...{ id: true, kind: true, documentType: true, title: true, organisation: true, year: true, status: true },
  ...{ classification: true, group: true },
});
export type LibraryCard = z.infer<typeof LibraryCard>;

export const LibraryVersionView = z.object({
  id: LibraryVersionId,
  number: z.int(),
  name: z.string(),
  note: z.string(),
  madeBy: PersonView,
  madeAt: Instant,
  files: z.array(FileView),
});
export type LibraryVersionView = z.infer<typeof LibraryVersionView>;

export const LibraryItemView = LibrarySummary.extend({
  story: z.string(),
  sizeClass: SizeClass.nullable(),
  licence: Licence,
  contactRole: z.string(),
  reviewOn: Day.nullable(),
  links: z.array(LibraryLink),
  createdBy: PersonView,
  createdAt: Instant,
  /** The newest first. */
  versions: z.array(LibraryVersionView),
  /** Each organisation once, the first first. */
  reuses: z.array(z.object({ organisation: Organisation, at: Instant })),
  /** What it was made from; `itemId` is null when that is gone, or not for me to read. */
  basedOn: z
    .object({
      itemId: LibraryItemId.nullable(),
      title: z.string().nullable(),
      organisation: Organisation,
      version: z.int(),
      /** The newest version of the source that nobody here has looked at yet. */
      newer: z.int().nullable(),
    })
    .nullable(),
  /** The co-edited text that it was made from; null as well when that is gone, or not for me to read. */
  fromText: z.object({ documentId: DocumentId, title: z.string(), page: TextPage.nullable() }).nullable(),
  /** Somebody recognised a person in it: only a privacy officer sees it, until they decide. */
  hidden: z.boolean(),
  mayChange: z.boolean(),
  mayReclassify: z.boolean(),
  mayReuse: z.boolean(),
  mayRemove: z.boolean(),
  revision: Revision,
});
export type LibraryItemView = z.infer<typeof LibraryItemView>;

/** What stands in an address is text. */
const digits = (pattern: RegExp) => z.string().regex(pattern).transform(Number);

export const LibraryQuery = z.strictObject({
  kind: LibraryKind.optional(),
  type: DocumentType.optional(),
  /** An accent stands for its themes as well. */
  theme: ThemeId.optional(),
  step: StepKey.optional(),
  organisation: OrganisationId.optional(),
  group: GroupId.optional(),
  year: digits(/^[12]\d{3}$/).optional(),
  status: LibraryStatus.optional(),
  /** All of these words, in what is said about an item or in its files. */
  words: z.string().max(200).optional(),
  page: digits(/^[1-9]\d{0,2}$/).default(1),
});
export type LibraryQuery = z.infer<typeof LibraryQuery>;
/** As it stands in an address. */
export type LibraryAsk = z.input<typeof LibraryQuery>;

export const LibraryPage = z.object({
  items: z.array(LibrarySummary),
  total: z.int(),
  /** Of everything that I may read, to choose from. */
  choices: z.object({
    organisations: z.array(Organisation),
    groups: z.array(Group),
    years: z.array(z.int()),
  }),
});
export type LibraryPage = z.infer<typeof LibraryPage>;

/** A place in a document that is there to be filled in. */
export const Placeholder = z.object({
  /** The same for all places that ask for the same. */
  key: z.string(),
  label: z.string(),
  count: z.int().min(1),
  /** In which files. */
  fileIds: z.array(FileId),
  /** What the server can guess, such as the name of my gemeente. */
  suggestion: z.string(),
});
export type Placeholder = z.infer<typeof Placeholder>;

const Values = z
  .record(z.string().max(120), writtenText(maxPlaceholderLength, 0))
  .refine((values) => Object.keys(values).length <= maxPlaceholders, 'too-big');

/** What is different, in the order of the text. */
export const TextChange = z.object({
  kind: z.enum(['same', 'added', 'removed', 'skipped']),
  text: z.string(),
});
export type TextChange = z.infer<typeof TextChange>;

export const SourceNews = z.object({
  source: z.object({ itemId: LibraryItemId, title: z.string(), organisation: Organisation }),
  from: z.int(),
  to: z.int(),
  /** After the one that was copied, the newest first. */
  versions: z.array(LibraryVersionView.pick({ number: true, name: true, note: true, madeAt: true })),
  /** Of the first docx or odt in both; null: there is none to compare. */
  comparison: z
    .object({
      changes: z.array(TextChange),
      /** My own text, to lay beside it. */
      mine: z.array(z.string()),
    })
    .nullable(),
});
export type SourceNews = z.infer<typeof SourceNews>;

export const LibraryNotice = z.object({
  kind: z.enum(['review', 'source']),
  itemId: LibraryItemId,
  title: z.string(),
  /** The day of the review; of a source: when its new version was made. */
  at: z.string(),
  /** Of a source: whose it is. */
  organisation: Organisation.nullable(),
});
export type LibraryNotice = z.infer<typeof LibraryNotice>;

const item = '/library/items/:itemId';

export const libraryRoutes = {
  list: route('GET', '/library/items', {
    summary: 'What I may read in the library',
    query: LibraryQuery,
    answer: LibraryPage,
  }),
  add: route('POST', '/library/items', {
    summary: 'Add an item to the library, with its first version',
    problems: ['not-allowed', 'not-found', 'pledge-needed', 'limit-reached', 'quota-reached'],
    body: LibraryItemInput,
    answer: LibraryItemView,
  }),
  get: route('GET', item, { summary: 'One item, with its versions', answer: LibraryItemView }),
  change: route('PATCH', item, {
    summary: 'Change what is said about an item',
    problems: ['not-allowed', 'conflict'],
    body: LibraryItemChange,
    answer: LibraryItemView,
  }),
  remove: route('DELETE', item, {
    summary: 'Take an item away, with its versions and files; who made their own from it keeps that',
    problems: ['not-allowed'],
  }),
  addVersion: route('POST', `${item}/versions`, {
    summary: 'A new version of an item; who made their own from it hears so',
    problems: ['not-allowed', 'conflict', 'limit-reached', 'quota-reached'],
    body: LibraryVersionInput,
    answer: LibraryItemView,
  }),
  reuse: route('POST', `${item}/reuses`, {
    summary: 'Make an item of my organisation from this one; of an item of a group, one in the same group',
    problems: ['not-allowed', 'limit-reached', 'quota-reached'],
    answer: LibraryItemView,
  }),
  placeholders: route('GET', `${item}/placeholders`, {
    summary: 'What is there to be filled in, in the files of the newest version',
    answer: z.array(Placeholder),
    problems: ['file-not-readable', 'file-too-complex'],
  }),
  fill: route('POST', `${item}/fillings`, {
    summary: 'A docx or odt of the newest version, filled in, to take along; nothing is kept',
    body: z.strictObject({ fileId: FileId, values: Values }),
    download: [mediaTypes.odt, mediaTypes.docx],
    problems: ['not-allowed', 'file-not-readable', 'file-too-complex'],
  }),
  fillVersion: route('POST', `${item}/filled-versions`, {
    summary: 'A new version of which the files are filled in',
    body: z.strictObject({ after: z.int().min(1), note: writtenText(1_000), values: Values }),
    problems: [
      'not-allowed',
      'conflict',
      'limit-reached',
      'quota-reached',
      'file-not-readable',
      'file-too-complex',
    ],
    answer: LibraryItemView,
  }),
  sourceNews: route('GET', `${item}/source-news`, {
    summary: 'What changed in the item that this one was made from',
    problems: ['file-not-readable', 'file-too-complex'],
    answer: SourceNews,
  }),
  sourceSeen: route('PUT', `${item}/source-news`, {
    summary: 'We looked at this version of what our item was made from',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ version: z.int().min(1) }),
  }),
  fileText: route('GET', `${item}/files/:fileId/text`, {
    summary: 'The words in a file, to look at on a page; null when they were not read yet or there are none',
    answer: z.object({ text: z.string().nullable() }),
  }),
  notices: route('GET', '/my-library-notices', {
    summary: 'What of my organisation is to be looked at again, and which sources have a new version',
    answer: z.array(LibraryNotice),
  }),
};
