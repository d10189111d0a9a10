import type { SearchResult } from '@leerkring/shared/contract/search';
import { Link } from 'react-router';
import { useNow } from '../../lib/use-now';
import { searchKindText, searchText } from '../../text/search';
import { Card } from '../../ui/card';
import { Marked } from './marked';
import { addressOfResult } from './result-address';
import { factsOf } from './result-facts';
import './search-found.css';
import './search-results.css';

export function SearchResults({ results }: { results: readonly SearchResult[] }) {
  const now = useNow();
  return (
    <Card>
      <ol className="search-results" aria-label={searchText.results}>
        {results.map((result) => (
          <li className="search-result" key={`${result.kind} ${result.id}`}>
            <p className="search-found__kind">{searchKindText[result.kind]}</p>
            <h2 className="search-result__title">
              <Link className="title-link" to={addressOfResult(result)}>
                <Marked pieces={result.title} />
              </Link>
            </h2>
            {result.snippet.length > 0 && (
              <p className="search-result__snippet">
                <Marked pieces={result.snippet} />
              </p>
            )}
            <Facts facts={factsOf(result, now)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Facts({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <p className="search-result__facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
