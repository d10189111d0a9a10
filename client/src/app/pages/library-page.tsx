import type { LibraryPage as Found, LibraryAsk } from '@leerkring/shared/contract/library';
import { can } from '@leerkring/shared/rules/can';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useLibrary, useThemes } from '../../features/library/api';
import { filtersOf, isFiltered } from '../../features/library/filters';
import { LibraryFilters, LibrarySearch } from '../../features/library/library-filters';
import { LibraryList, LibraryPages } from '../../features/library/library-list';
import { libraryText } from '../../text/library';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function LibraryPage() {
  useDocumentTitle(libraryText.title);
  const { actor } = useSignedIn();
  const [search] = useSearchParams();
  const filters = filtersOf(search);
  const found = useLibrary(filters);
  const themes = useThemes();
  const add = can(actor, 'library.add', null) && (
    <LinkButton variant="primary" icon={<Plus />} to="/bibliotheek/nieuw">
      {libraryText.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={libraryText.title} intro={libraryText.intro} actions={add || undefined} />
      <Stack gap={5}>
        <PledgeMoment />
        <LibrarySearch filters={filters} hint={libraryText.searchHint} />
        <Loaded query={themes} lines={2} bare>
          {(all) => <LibraryFilters themes={all} choices={found.data?.choices} />}
        </Loaded>
        <Loaded query={found} lines={12}>
          {(page) => <Results found={page} filters={filters} add={add} />}
        </Loaded>
      </Stack>
    </>
  );
}

interface ResultsProps {
  found: Found;
  filters: LibraryAsk;
  add: ReactNode;
}

function Results({ found, filters, add }: ResultsProps) {
  if (found.items.length === 0) {
    if (isFiltered(filters))
      return (
        <Card>
          <EmptyState
            title={libraryText.nothingTitle}
            action={<LinkButton to="/bibliotheek">{libraryText.clear}</LinkButton>}
          >
            {libraryText.nothing}
          </EmptyState>
        </Card>
      );
    return (
      <Card>
        <EmptyState title={libraryText.emptyTitle} action={add}>
          {add ? libraryText.empty : libraryText.emptyReading}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Stack gap={4}>
      <p className="small muted" role="status">
        {libraryText.count(found.total)}
      </p>
      <LibraryList items={found.items} />
      <LibraryPages total={found.total} page={Number(filters.page ?? 1)} />
    </Stack>
  );
}
