import type { ExportFormat, SuggestionChoice } from '@leerkring/shared/contract/exchange';
import { useState } from 'react';
import { commonText } from '../../../text/common';
import { exchangeText } from '../../../text/exchange';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { RadioGroup } from '../../../ui/radio-group';

interface SuggestionsDialogProps {
  /** Of the file that somebody wants; null: nobody is asked anything. */
  format: ExportFormat | null;
  /** Suggestions in the text. */
  count: number;
  onChoose: (choice: SuggestionChoice) => void;
  onClose: () => void;
}

/** What becomes of the suggestions in a file. Names go along only when somebody says so. */
export function SuggestionsDialog({ format, count, onChoose, onClose }: SuggestionsDialogProps) {
  const [choice, choose] = useState<SuggestionChoice>('unnamed');
  const { suggestions } = exchangeText;
  // On paper nobody decides any more, so it does not matter whose it was.
  const isPaper = format === 'pdf';
  const chosen = isPaper && choice === 'named' ? 'unnamed' : choice;
  const options = [
    {
      value: 'unnamed' as const,
      label: suggestions.unnamed,
      hint: isPaper ? suggestions.marked : suggestions.tracked,
    },
    ...(isPaper ? [] : [{ value: 'named' as const, label: suggestions.named, hint: suggestions.namedHint }]),
    { value: 'none' as const, label: suggestions.none, hint: suggestions.noneHint },
  ];
  return (
    <Dialog
      open={format !== null}
      onClose={onClose}
      title={suggestions.title(count)}
      closeLabel={commonText.close}
      actions={
        <Button variant="primary" onClick={() => onChoose(chosen)}>
          {exchangeText.makeFile}
        </Button>
      }
    >
      <RadioGroup label={suggestions.question} options={options} value={chosen} onChange={choose} />
    </Dialog>
  );
}
