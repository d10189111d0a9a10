/**
 * What an agreement begins with: headings in their order, and for each a hint of what belongs there. The
 * server puts the headings into the new text, once; the client shows the hints where nothing was written yet.
 * A test checks each by this schema; a phone would do so at every opening.
 */
import { z } from 'zod';

const Section = z.strictObject({
  /** As it stands in the text, with its number. */
  heading: z.string().min(1).max(90),
  /** What to write here; plain Dutch (B1), "je". */
  hint: z.string().min(1).max(240),
});

export const AgreementTemplate = z
  .strictObject({
    key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    name: z.string().min(1).max(90),
    /** When to take this one. */
    purpose: z.string().min(1).max(240),
    /** What the title begins with; empty when people make up their own. */
    title: z.string().max(90),
    sections: z.array(Section).max(20),
  })
  .refine(
    ({ sections }) => new Set(sections.map(({ heading }) => heading)).size === sections.length,
    'a hint belongs to one heading',
  );
export type AgreementTemplate = z.infer<typeof AgreementTemplate>;
