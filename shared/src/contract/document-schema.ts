/**
 * What a co-edited text may be made of. The editor is built to exactly this (a test compares them), and the
 * server refuses an edit with anything else. To change it raises `documentSchemaVersion`.
 */
import { z } from 'zod';
import { FileId, PersonId } from './common.js';

export interface DocumentNode {
  /** By name, with what each may hold. One that is not set counts as null. */
  attributes: Readonly<Record<string, z.ZodType>>;
  /** The elements that may stand in it; `text` for words. */
  holds: readonly string[];
}

const words = ['text', 'hardBreak'];
/** What goes into a quote, a list, a cell: no table in a table, and nothing that only stands by itself. */
const flow = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'blockquote'];

/** On the ground of a text. */
export const documentBlocks: readonly string[] = [...flow, 'callout', 'horizontalRule', 'image', 'table'];

/** Under the heading of the page itself. */
export const headingLevels = [2, 3, 4] as const;

/** Boxes that stand out: something to know, something agreed, something to watch. */
export const calloutKinds = ['info', 'afspraak', 'let-op'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** The most cells that one may span; a table of more is not for people. */
export const maxSpan = 50;
const Span = z.int().min(1).max(maxSpan);
/** One width in pixels for each column that the cell spans; 0: as wide as it comes. */
const ColumnWidths = z.array(z.number().min(0).max(5_000)).min(1).max(maxSpan).nullable();
const cell: DocumentNode = {
  attributes: { colspan: Span, rowspan: Span, colwidth: ColumnWidths },
  holds: flow,
};

/** Of what an image shows, for who does not see it. */
export const maxAltLength = 250;
/** How wide an image stands, as a part of the text; never wider than it is itself. */
export const imageSizes = ['small', 'half', 'full'] as const;
export type ImageSize = (typeof imageSizes)[number];
/** As wide as the text, as long as nobody chose. */
export const imageSizeOf = (value: unknown): ImageSize => imageSizes.find((size) => size === value) ?? 'full';
const Pixels = z.int().min(1).max(10_000);

/** Elements, by name. */
export const documentNodes: Readonly<Record<string, DocumentNode>> = {
  paragraph: { attributes: {}, holds: words },
  heading: { attributes: { level: z.literal(headingLevels) }, holds: words },
  bulletList: { attributes: {}, holds: ['listItem'] },
  orderedList: {
    attributes: { start: z.int().min(0), type: z.literal(['1', 'a', 'A', 'i', 'I']).nullable() },
    holds: ['listItem'],
  },
  listItem: { attributes: {}, holds: flow },
  taskList: { attributes: {}, holds: ['taskItem'] },
  taskItem: { attributes: { checked: z.boolean() }, holds: flow },
  blockquote: { attributes: {}, holds: flow },
  callout: { attributes: { kind: z.literal(calloutKinds) }, holds: flow },
  hardBreak: { attributes: {}, holds: [] },
  horizontalRule: { attributes: {}, holds: [] },
  /**
   * A file of ours, and never an address of elsewhere. `alt`: null as long as nobody said what it shows, empty
   * when it only decorates. Its width and height in pixels keep its place before it is there.
   */
  image: {
    attributes: {
      fileId: FileId,
      alt: z.string().max(maxAltLength).nullable(),
      width: Pixels,
      height: Pixels,
      size: z.literal(imageSizes),
    },
    holds: [],
  },
  table: { attributes: {}, holds: ['tableRow'] },
  tableRow: { attributes: {}, holds: ['tableHeader', 'tableCell'] },
  tableHeader: cell,
  tableCell: cell,
};

/**
 * Where a link may lead: to a page, a mailbox or a telephone. Spaces and control characters are what browsers
 * skip when they look for the scheme, and so what hides another one.
 */
export const LinkAddress = z
  .string()
  .max(2_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
  .regex(/^(https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f\u007f]+$/i);

/** Somebody proposes to add, or to take away. All pieces of one proposal have one id, and one proposer. */
const Suggestion = { id: z.uuid(), by: PersonId };

/** Marks on words, by name, with all their attributes. None is laid twice over the same words. */
export const documentMarks: Readonly<Record<string, z.ZodObject>> = {
  bold: z.strictObject({}),
  italic: z.strictObject({}),
  strike: z.strictObject({}),
  code: z.strictObject({}),
  link: z.strictObject({ href: LinkAddress }),
  insertion: z.strictObject(Suggestion),
  deletion: z.strictObject(Suggestion),
};

/**
 * Among the words, under one of the marks above: here somebody proposes that a paragraph begins, or that this one
 * joins the one before. The paragraph separator of Unicode, which nobody types.
 */
export const proposedBreak = '\u2029';

/** The marks that speak for somebody. */
export const suggestionMarks: readonly string[] = ['insertion', 'deletion'];

/**
 * On a run of words, with the Yjs client behind it: which of its characters that client moved there, and which they
 * were before. In whole numbers; of words from more hands than fit nobody knows it.
 */
export const movedWords = 'moved:';
export const maxMovedWords = 1_000;

/** Elements inside each other; a list in a list in a quote is 7. More would be an attack on the stack. */
export const maxDocumentDepth = 32;
