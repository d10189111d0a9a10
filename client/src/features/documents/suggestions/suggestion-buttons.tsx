import { Check, Undo2, X } from 'lucide-react';
import { suggestionText } from '../../../text/suggestions';
import { Button } from '../../../ui/button';
import type { Settlement } from './suggestion-list';

interface SuggestionButtonsProps {
  /** The suggestion in words. */
  said: string;
  isOwn: boolean;
  onSettle: (how: Settlement) => void;
}

/** What may become of one suggestion; who made it takes it back. */
export function SuggestionButtons({ said, isOwn, onSettle }: SuggestionButtonsProps) {
  const { accept, reject, withdraw, acceptOf, rejectOf, withdrawOf } = suggestionText;
  return (
    <div className="suggestion-buttons">
      <Button icon={<Check />} aria-label={acceptOf(said)} onClick={() => onSettle('accept')}>
        {accept}
      </Button>
      <Button
        variant="quiet"
        icon={isOwn ? <Undo2 /> : <X />}
        aria-label={isOwn ? withdrawOf(said) : rejectOf(said)}
        onClick={() => onSettle('reject')}
      >
        {isOwn ? withdraw : reject}
      </Button>
    </div>
  );
}
