import type { DocumentProvider } from '../../lib/document-provider';
import type { SectionHints } from './section-hints';
import type { LoadExtensions } from './workspace-context';

export interface RichTextProps {
  provider: DocumentProvider;
  /** The name of the text for a screen reader. */
  label: string;
  /** In an empty text. */
  placeholder: string;
  hints?: SectionHints;
  /** What the screen allows; the server has the last word. */
  editable: boolean;
  /** Where the tools are: beside the page above the text, in a narrow column below it. */
  toolbar?: 'above' | 'below';
  /** What others add to the editor; see workspace-context.ts. */
  extensions?: LoadExtensions;
}
