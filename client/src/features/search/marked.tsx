import type { SearchPiece } from '@leerkring/shared/contract/search';
import './search-found.css';

/** A text with the words marked for which it was found. */
export function Marked({ pieces }: { pieces: readonly SearchPiece[] }) {
  return pieces.map(({ text, marked }, index) => {
    // Pieces have no names, and never change places.
    const key = `${index}`;
    return marked ? (
      <mark className="search-mark" key={key}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
