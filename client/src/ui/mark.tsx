import './mark.css';

/** The mark: seats round a table, and whose turn it is in the middle. The name always stands beside it. */
export function Mark() {
  return (
    <svg className="leerkring-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle className="leerkring-mark__ring" cx="16" cy="16" r="13" pathLength="60" />
      <circle className="leerkring-mark__turn" cx="16" cy="16" r="4.25" />
    </svg>
  );
}
