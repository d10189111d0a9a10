import { type LibraryPage, type LibrarySummary, libraryPageSize } from '@leerkring/shared/contract/library';
import { itemKindName } from '@leerkring/shared/library/kinds';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { classificationText, libraryStatusText, libraryText } from '../../text/library';
import { Card, CardSection } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { LinkButton } from '../../ui/link-button';
import { withFilter } from './filters';
import './library.css';

export function LibraryList({ items }: { items: readonly LibrarySummary[] }) {
  return (
    <Card sections>
      <ul className="library-list" aria-label={libraryText.list}>
        {items.map((item) => (
          <li key={item.id}>
            <LibraryEntry item={item} to={`/bibliotheek/${item.id}`}>
              <Facts item={item} />
            </LibraryEntry>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface LibraryEntryProps {
  item: Pick<LibrarySummary, 'kind' | 'documentType' | 'title' | 'description'>;
  to: string;
  /** What there is to know of it at a glance. */
  children: ReactNode;
}

export function LibraryEntry({ item, to, children }: LibraryEntryProps) {
  return (
    <CardSection className="library-entry">
      <p className="library-entry__kind">{itemKindName(item)}</p>
      <h2 className="library-entry__title">
        <Link className="title-link" to={to}>
          {item.title}
        </Link>
      </h2>
      <p className="muted">{item.description}</p>
      <p className="library-entry__facts">{children}</p>
    </CardSection>
  );
}

export function EntryStatus({ status, year }: Pick<LibrarySummary, 'status' | 'year'>) {
  return (
    <span className={`library-entry__status library-entry__status--${status}`}>
      {libraryText.statusIn(libraryStatusText[status], year)}
    </span>
  );
}

function Facts({ item }: { item: LibrarySummary }) {
  const { organisation, status, year, version, reusedBy, classification, group } = item;
  return (
    <>
      <span>{organisation.name}</span>
      <EntryStatus status={status} year={year} />
      {version > 1 && <span>{libraryText.version(version)}</span>}
      {reusedBy > 0 && <span className="library-entry__reuse">{libraryText.reusedBy(reusedBy)}</span>}
      {(classification === 'group' || classification === 'organisation') && (
        <Chip tone="private" icon={<Lock />}>
          {group ? libraryText.onlyGroup(group.name) : classificationText[classification].name}
        </Chip>
      )}
    </>
  );
}

/** Nothing when everything is on one page. */
export function LibraryPages({ total, page }: { total: LibraryPage['total']; page: number }) {
  const [search] = useSearchParams();
  const last = Math.ceil(total / libraryPageSize);
  if (last <= 1) return null;
  const to = (number: number) => withFilter(search, 'page', String(number));
  return (
    <nav className="library-pages" aria-label={libraryText.pages}>
      {page > 1 ? <LinkButton to={to(page - 1)}>{libraryText.previous}</LinkButton> : <span />}
      <span className="small muted">{libraryText.pageOf(page, last)}</span>
      {page < last ? <LinkButton to={to(page + 1)}>{libraryText.next}</LinkButton> : <span />}
    </nav>
  );
}
