/**
 * Texts in and out: as a file that anybody can open, and from a file that somebody had already. What comes in
 * is looked at first; who then takes it over writes it into the text, as if typed.
 */
import { z } from 'zod';
import { route } from './route.js';

/** OpenDocument first: it is what government prescribes for what others go on writing in. */
export const ExportFormat = z.enum(['odt', 'docx', 'pdf']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/**
 * What becomes of the suggestions in a text: changes to decide on, with or without who proposed them; `none`: the
 * text as it is without them.
 */
export const SuggestionChoice = z.enum(['named', 'unnamed', 'none']);
export type SuggestionChoice = z.infer<typeof SuggestionChoice>;

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Twenty pages with pictures are some megabytes. */
export const maxImportBytes = 10 * 1024 * 1024;
/** Blocks that a preview shows. */
export const previewLength = 40;

const LossKind = z.enum([
  /** A text of ours has a name of its own. */
  'title',
  'images',
  'comments',
  'tracked-changes',
  'footnotes',
  'headers-and-footers',
  'text-boxes',
  'formulas',
  'embedded-objects',
  'table-of-contents',
  'nested-tables',
  'unsafe-links',
  'internal-links',
  'formatting',
  'properties',
]);
export type LossKind = z.infer<typeof LossKind>;

/** What of a file does not come along as it is, and how often it is in there. */
export const Loss = z.object({ what: LossKind, count: z.int().min(1) });
export type Loss = z.infer<typeof Loss>;

export const ImportPreview = z.object({
  words: z.int().min(0),
  /** The beginning of what would come, in the order of the text. */
  blocks: z
    .array(
      z.object({
        kind: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'callout', 'table', 'rule', 'image']),
        text: z.string(),
      }),
    )
    .max(previewLength),
  /** Blocks after those. */
  more: z.int().min(0),
  losses: z.array(Loss),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const upload = { types: [mediaTypes.odt, mediaTypes.docx], maxBytes: maxImportBytes };
const refusals = [
  'read-only',
  'file-not-readable',
  'file-locked',
  'file-has-macros',
  'file-too-complex',
] as const;

export const exchangeRoutes = {
  export: route('GET', '/documents/:documentId/export', {
    summary: 'A text as a file; that it was taken out is recorded',
    query: z.strictObject({ format: ExportFormat, suggestions: SuggestionChoice.default('unnamed') }),
    download: ExportFormat.options.map((format) => mediaTypes[format]),
    problems: ['file-too-complex'],
  }),
  preview: route('POST', '/documents/:documentId/import-previews', {
    summary: 'What would come of a file, and what would not; nothing is kept',
    upload,
    answer: ImportPreview,
    problems: refusals,
  }),
  import: route('POST', '/documents/:documentId/imports', {
    summary: 'Writes what is in a file at the end of a text, as an edit of who asks',
    upload,
    answer: z.object({ losses: z.array(Loss) }),
    problems: [...refusals, 'limit-reached', 'document-replaced', 'bad-update'],
  }),
};
