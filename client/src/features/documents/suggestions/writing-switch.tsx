/** Whether what one types stands there at once, or is proposed; with, in words, what that means. */
import { useEffect } from 'react';
import { suggestionText } from '../../../text/suggestions';
import { announce } from '../../../ui/announcer';
import { SegmentedControl } from '../../../ui/segmented-control';
import type { WritingMode } from './suggestion-store';
import { type TextSuggestions, useSuggestionState } from './use-text-suggestions';
import './suggestions.css';

interface WritingSwitchProps {
  suggestions: TextSuggestions;
  onSwitch: (mode: WritingMode) => void;
}

export function WritingSwitch({ suggestions: { store, mayWrite }, onSwitch }: WritingSwitchProps) {
  const { mode } = useSuggestionState(store);
  if (!mayWrite) return null;
  const choose = (chosen: WritingMode) => {
    store.set({ mode: chosen, remark: null });
    announce(chosen === 'suggest' ? suggestionText.suggesting : suggestionText.editing);
    onSwitch(chosen);
  };
  return (
    <div className="writing-switch">
      <SegmentedControl
        label={suggestionText.mode}
        labelHidden
        options={[
          { value: 'edit', label: suggestionText.edit },
          { value: 'suggest', label: suggestionText.suggest },
        ]}
        value={mode}
        onChange={choose}
      />
    </div>
  );
}

/** Above the text while somebody suggests. */
export function SuggestingNote({ suggestions: { store, mayWrite } }: { suggestions: TextSuggestions }) {
  const { mode, remark } = useSuggestionState(store);
  useEffect(() => {
    if (remark) announce(suggestionText.remarks[remark]);
  }, [remark]);
  if (!mayWrite || mode === 'edit') return null;
  return (
    <p className="suggesting-note">{remark ? suggestionText.remarks[remark] : suggestionText.suggesting}</p>
  );
}
