import type { GroupId } from '@leerkring/shared/contract/common';
import { ThreadFilter, threadPageSize } from '@leerkring/shared/contract/threads';
import { StepKey } from '@leerkring/shared/roadmap/steps';
import { can } from '@leerkring/shared/rules/can';
import { useSearchParams } from 'react-router';
import { useGroups } from '../../features/groups/api';
import { LevelMenu } from '../../features/notifications/level-menu';
import { useThemes } from '../../features/themes/api';
import { usePostFlags, useThreads } from '../../features/threads/api';
import { themeNames } from '../../features/threads/theme-names';
import { type Filters, ThreadFilters } from '../../features/threads/thread-filters';
import { ThreadList } from '../../features/threads/thread-list';
import { useNow } from '../../lib/use-now';
import { threadText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

/** The filters stand in the address: going back, a reload and a link all show the same. */
const useFilters = () => {
  const [search, setSearch] = useSearchParams();
  const read = (name: keyof Filters) => search.get(name) ?? '';
  const filters: Filters = {
    thema: read('thema'),
    stap: read('stap'),
    groep: read('groep'),
    toon: read('toon'),
  };
  const page = Math.max(1, Number(search.get('pagina') ?? 1) || 1);
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name);
    setSearch(next);
  };
  return {
    ...{ filters, page },
    isFiltered: Object.values(filters).some(Boolean),
    change: (change: Partial<Filters>) => go({ ...change, pagina: '' }),
    clear: () => setSearch({}),
    turn: (to: number) => go({ pagina: to === 1 ? '' : String(to) }),
  };
};

const queryOf = ({ thema, stap, groep, toon }: Filters, page: number) => {
  const step = StepKey.safeParse(stap);
  const filter = ThreadFilter.safeParse(toon);
  return {
    page: String(page),
    ...(thema && { themeId: thema }),
    ...(step.success && { step: step.data }),
    ...(groep && { groupId: groep }),
    ...(filter.success && { filter: filter.data }),
  };
};

export function ThreadsPage() {
  useDocumentTitle(words.title);
  const themes = useThemes();
  return (
    <Loaded query={themes} lines={12}>
      {() => <Threads />}
    </Loaded>
  );
}

function Threads() {
  const { actor } = useSignedIn();
  const now = useNow();
  const { filters, page, isFiltered, change, clear, turn } = useFilters();
  const themes = useThemes().data ?? [];
  const groups = (useGroups().data ?? []).filter(({ myRole }) => can(actor, 'thread.read', myRole));
  const places = groups.map(({ id, name }) => ({ groupId: id as GroupId, name }));
  const threads = useThreads(queryOf(filters, page));
  const theme = themes.find(({ id }) => id === filters.thema);
  const flags = usePostFlags().data ?? [];
  const watches = can(actor, 'network-thread.moderate', null) || flags.length > 0;
  const ask = (
    <LinkButton variant="primary" to={`/gesprekken/nieuw${filters.groep && `?groep=${filters.groep}`}`}>
      {words.ask}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        intro={words.intro}
        actions={
          <Cluster gap={3}>
            {watches && (
              <LinkButton to="/gesprekken/aandacht">
                {words.attention}
                {flags.length > 0 && ` (${flags.length})`}
              </LinkButton>
            )}
            {ask}
          </Cluster>
        }
      />
      <Stack gap={5}>
        <ThreadFilters {...{ themes, filters }} groups={places} onChange={change} />
        {theme && (
          <p className="theme-level">
            {theme.name} <LevelMenu key={theme.id} thing={{ kind: 'theme', id: theme.id }} />
          </p>
        )}
        <Loaded query={threads} lines={12}>
          {({ threads: all, total }) =>
            all.length === 0 ? (
              <Card>
                <EmptyState
                  title={isFiltered ? words.emptyFilteredTitle : words.emptyTitle}
                  action={isFiltered ? <Button onClick={clear}>{words.clear}</Button> : ask}
                >
                  {isFiltered ? words.emptyFiltered : words.empty}
                </EmptyState>
              </Card>
            ) : (
              <>
                <ThreadList label={words.list} threads={all} names={themeNames(themes)} now={now} />
                <Pages {...{ page, total, turn }} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}

function Pages({ page, total, turn }: { page: number; total: number; turn: (to: number) => void }) {
  const last = Math.ceil(total / threadPageSize);
  return (
    <nav aria-label={words.pages}>
      <Cluster gap={3}>
        <span className="muted small">{words.count(total)}</span>
        {page > 1 && <Button onClick={() => turn(page - 1)}>{words.later}</Button>}
        {page < last && <Button onClick={() => turn(page + 1)}>{words.earlier}</Button>}
      </Cluster>
    </nav>
  );
}
