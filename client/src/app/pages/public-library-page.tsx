import type { LibraryAsk } from '@leerkring/shared/contract/library';
import type { publicLibraryRoutes } from '@leerkring/shared/contract/public-library';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { useSearchParams } from 'react-router';
import { usePublicLibrary } from '../../features/library/api';
import { filtersOf, isFiltered } from '../../features/library/filters';
import { KindFilter, LibrarySearch } from '../../features/library/library-filters';
import { LibraryPages } from '../../features/library/library-list';
import { PublicList } from '../../features/library/public-list';
import { libraryText } from '../../text/library';
import { publicLibraryText as words } from '../../text/public-library';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** What anybody may read, without an account. */
export function PublicLibraryPage() {
  useDocumentTitle(words.title);
  const [search] = useSearchParams();
  const { kind, words: asked, page } = filtersOf(search);
  const filters = { ...(kind && { kind }), ...(asked && { words: asked }), ...(page && { page }) };
  return (
    <FrontPage>
      <PageHeader
        title={words.title}
        intro={words.intro}
        actions={<LinkButton to="/">{words.signIn}</LinkButton>}
      />
      <Stack gap={5}>
        <LibrarySearch filters={filters} hint={words.searchHint} />
        <div className="library-filters__row">
          <KindFilter value={kind} />
        </div>
        <Loaded query={usePublicLibrary(filters)} lines={12}>
          {(found) => <Results found={found} filters={filters} />}
        </Loaded>
      </Stack>
    </FrontPage>
  );
}

interface ResultsProps {
  found: AnswerOf<typeof publicLibraryRoutes.list>;
  filters: LibraryAsk;
}

function Results({ found, filters }: ResultsProps) {
  if (found.items.length === 0) {
    const filtered = isFiltered(filters);
    return (
      <Card>
        <EmptyState
          title={filtered ? libraryText.nothingTitle : words.emptyTitle}
          action={
            <LinkButton to={filtered ? '/openbaar' : '/'}>
              {filtered ? libraryText.clear : words.signIn}
            </LinkButton>
          }
        >
          {filtered ? words.nothing : words.empty}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Stack gap={4}>
      <p className="small muted" role="status">
        {libraryText.count(found.total)}
      </p>
      <PublicList items={found.items} />
      <LibraryPages total={found.total} page={Number(filters.page ?? 1)} />
    </Stack>
  );
}
