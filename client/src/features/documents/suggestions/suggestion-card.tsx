import { dayAndTime } from '../../../lib/format-nl';
import { colourOf } from '../../../lib/person';
import { suggestionText } from '../../../text/suggestions';
import { Avatar } from '../../../ui/avatar';
import { classNames } from '../../../ui/class-names';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { SuggestionButtons } from './suggestion-buttons';
import type { Settlement, Suggestion } from './suggestion-list';
import { SuggestionWords, saidOf } from './suggestion-words';

export interface SuggestionCardProps {
  suggestion: Suggestion;
  /** Who made it. */
  name: string;
  isOwn: boolean;
  active: boolean;
  mayDecide: boolean;
  now: Date;
  onToWords: () => void;
  onSettle: (how: Settlement) => void;
}

export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, name, isOwn, active, mayDecide, now, onToWords, onSettle } = props;
  const { id, by, at, kind } = suggestion;
  const said = saidOf(name, suggestion);
  return (
    <li
      tabIndex={-1}
      className={classNames('suggestion-card', [active && 'active'])}
      aria-label={said}
      data-suggestion-card={id}
    >
      <div className="suggestion-card__head">
        <Avatar name={name} colour={colourOf(by)} size="small" decorative />
        <div>
          <strong>{name}</strong>
          <div className="suggestion-card__when">
            {suggestionText.doing[kind]}
            {at && ` · ${dayAndTime(at, now)}`}
          </div>
        </div>
      </div>
      <button type="button" className="suggestion-card__words" onClick={onToWords}>
        <VisuallyHidden>{suggestionText.toWords(name)} </VisuallyHidden>
        <SuggestionWords {...suggestion} />
      </button>
      {mayDecide && <SuggestionButtons {...{ said, isOwn, onSettle }} />}
    </li>
  );
}
