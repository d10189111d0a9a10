import './search-key.css';

/** A key to press, for who sees it. */
export function SearchKey({ name }: { name: string }) {
  return (
    <kbd className="search-key" aria-hidden>
      {name}
    </kbd>
  );
}
