import { ArrowRight, Clock3 } from 'lucide-react';
import { searchKindText } from '../../text/search';
import { Marked } from './marked';
import { factsOf } from './result-facts';
import type { Option } from './search-options';
import './search-found.css';
import './search-option.css';

export function SearchOption({ option, now }: { option: Option; now: Date }) {
  const { kind, words, result } = option;
  if (!result)
    return (
      <span className="search-option__line">
        {kind === 'recent' ? <Clock3 aria-hidden /> : <ArrowRight aria-hidden />}
        {words}
      </span>
    );
  const facts = factsOf(result, now);
  return (
    <>
      <span className="search-found__kind">{searchKindText[result.kind]}</span>
      <span className="search-option__title">
        <Marked pieces={result.title} />
      </span>
      {result.snippet.length > 0 && (
        <span className="search-option__snippet">
          <Marked pieces={result.snippet} />
        </span>
      )}
      {facts.length > 0 && <span className="search-option__facts">{facts.join(' · ')}</span>}
    </>
  );
}
