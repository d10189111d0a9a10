/**
 * At the words themselves: whose suggestion it is at the caret, and what may become of it. It comes when somebody
 * presses the words or goes there by key, and is gone when they type on.
 */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { dayAndTime } from '../../../lib/format-nl';
import { colourOf } from '../../../lib/person';
import { useNow } from '../../../lib/use-now';
import { suggestionText } from '../../../text/suggestions';
import { announce } from '../../../ui/announcer';
import { Avatar } from '../../../ui/avatar';
import { nameFor, settleAll } from './settling';
import { SuggestionButtons } from './suggestion-buttons';
import type { Settlement, Suggestion } from './suggestion-list';
import { saidOf } from './suggestion-words';
import { type TextSuggestions, useSuggestionState } from './use-text-suggestions';
import './suggestions.css';

export function SuggestionChoice({ suggestions }: { suggestions: TextSuggestions }) {
  const { store, all, mayWrite } = suggestions;
  const { active } = useSuggestionState(store);
  const suggestion = all.find(({ id }) => id === active);
  return suggestion && mayWrite ? <Choice key={suggestion.id} {...{ suggestions, suggestion }} /> : null;
}

function Choice({ suggestions, suggestion }: { suggestions: TextSuggestions; suggestion: Suggestion }) {
  const { store } = suggestions;
  const name = nameFor(store, useSuggestionState(store), suggestion.by);
  const now = useNow();
  const said = saidOf(name, suggestion);
  const place = usePlace(suggestions, suggestion.id);
  useEffect(() => announce(said), [said]);
  const back = () => {
    store.set({ active: null });
    store.actions?.focus();
  };
  const settle = (how: Settlement) => {
    announce(settleAll(store, [suggestion], how));
    back();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  if (!place) return null;
  return (
    <section className="suggestion-choice" style={place} aria-label={said} onKeyDown={onKeyDown}>
      <p className="suggestion-choice__who">
        <Avatar name={name} colour={colourOf(suggestion.by)} size="small" decorative />
        <span>
          <strong>{name}</strong>
          <span className="suggestion-card__when">
            {suggestionText.doing[suggestion.kind]}
            {suggestion.at && ` · ${dayAndTime(suggestion.at, now)}`}
          </span>
        </span>
      </p>
      <SuggestionButtons said={said} isOwn={suggestion.by === store.me} onSettle={settle} />
    </section>
  );
}

/** Pixels; as in suggestions.css. */
const width = 320;
const height = 132;
const gap = 8;

/** Below the words, or above them where there is no room. */
const usePlace = ({ store }: TextSuggestions, id: string) => {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const box = store.actions?.boxOf(id);
      if (!box || box.bottom < 0 || box.top > innerHeight) return setPlace(null);
      const isRoom = box.bottom + gap + height < (visualViewport?.height ?? innerHeight);
      setPlace({
        top: isRoom ? box.bottom + gap : Math.max(gap, box.top - gap - height),
        left: Math.max(gap, Math.min(box.left, innerWidth - width - gap)),
      });
    };
    const frame = requestAnimationFrame(look);
    addEventListener('scroll', look, { passive: true, capture: true });
    addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [store, id]);
  return place;
};
