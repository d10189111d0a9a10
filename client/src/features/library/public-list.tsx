import type { PublicSummary } from '@leerkring/shared/contract/public-library';
import { libraryText } from '../../text/library';
import { Card } from '../../ui/card';
import { EntryStatus, LibraryEntry } from './library-list';
import './library.css';

export function PublicList({ items }: { items: readonly PublicSummary[] }) {
  return (
    <Card sections>
      <ul className="library-list" aria-label={libraryText.list}>
        {items.map((item) => (
          <li key={item.id}>
            <LibraryEntry item={item} to={`/openbaar/${item.id}`}>
              <span>{item.organisation}</span>
              <EntryStatus status={item.status} year={item.year} />
            </LibraryEntry>
          </li>
        ))}
      </ul>
    </Card>
  );
}
