import { Link } from 'react-router';
import { agreementPageText } from '../../text/agreements';
import type { Heading } from './headings';

/** The sections of the text, as links that can be sent to somebody. */
export function Outline({ headings }: { headings: readonly Heading[] }) {
  if (headings.length === 0) return <p className="small muted">{agreementPageText.outlineEmpty}</p>;
  return (
    <ol className="agreement-outline">
      {headings.map(({ words, level, anchor }) => (
        <li key={anchor} className={level > 2 ? 'agreement-outline__sub' : undefined}>
          <Link to={{ hash: anchor }} replace>
            {words}
          </Link>
        </li>
      ))}
    </ol>
  );
}
