/** What an exported file says in Dutch besides the text itself, and how styles of ours are called in it. */
import type { CalloutKind } from '@leerkring/shared/contract/document-schema';

export const language = 'nl-NL';
/** In the place where programs put who wrote a file. */
export const producer = 'Leerkring';

export const words = {
  notes: 'Noten',
  /** In the place of an image that cannot be shown. */
  image: (alt: string) => (alt ? `[Afbeelding: ${alt}]` : '[Afbeelding]'),
  undescribed: 'Afbeelding zonder beschrijving',
  page: (number: number, of: number) => `Pagina ${number} van ${of}`,
  /** What a screen reader says of a box. */
  open: 'Nog te doen',
  done: 'Gedaan',
  /** In a PDF, where nobody can decide on a suggestion any more. */
  suggestions: 'In deze tekst staan voorstellen. Onderstreept is nieuw, doorgestreept kan weg.',
};

/** Said before a callout, because colour alone says nothing to who does not see it. */
export const calloutLabels: Record<CalloutKind, string> = {
  info: 'Informatie',
  afspraak: 'Afspraak',
  'let-op': 'Let op',
};

/**
 * Paragraph styles that carry what a word processor has no word for. Writing and reading go by these names, and
 * they come through Word and LibreOffice unharmed. Where both have a style for it, its own name is used.
 */
export const styleNames = {
  quote: 'Quote',
  rule: 'Horizontal Line',
  tableHeading: 'Table Heading',
  code: 'Source Text',
  calloutLabel: 'Callout Label',
  /** A further paragraph of an item, at this depth from 0. */
  listContinue: (depth: number) =>
    depth === 0 ? 'List Continue' : `List Continue ${Math.min(depth, 4) + 1}`,
  callout: { info: 'Callout Info', afspraak: 'Callout Afspraak', 'let-op': 'Callout Let op' },
} as const;
