import type { SaveStatus } from '../../lib/document-provider';
import type { Truth } from '../../ui/truth-chip';

/** How a chip shows whether a text is safe. */
export const savingTruths = {
  connecting: 'saving',
  saved: 'saved',
  saving: 'saving',
  delayed: 'unsaved',
  offline: 'unsaved',
  refused: 'unsaved',
} as const satisfies Record<SaveStatus, Truth>;
